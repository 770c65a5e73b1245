// The programs of the overhead suite, and how one of them is run in a process of its own.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf, install } from '../../scripts/nodes.mjs';
import { PACKAGES } from './packages.mjs';
import { root, VARIANTS } from './variants.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @param only names, separated by commas; without it all */
export function programs(only) {
  const kernels = readdirSync(join(here, 'kernels')).map((file) => ({
    group: 'kernels',
    name: file.replace('.js', ''),
    path: join(here, 'kernels', file),
  }));
  const packages = PACKAGES.map(({ name, packages }) => {
    const folder = folderOf(join('bench-packages', name));
    for (const each of packages) install(folder, ...each.split('@'));
    // Where its packages are found from.
    const path = join(folder, 'program.js');
    writeFileSync(path, `module.exports = require(${JSON.stringify(join(folder, 'work.js'))});\n`);
    rmSync(join(folder, 'work.js'), { force: true });
    symlinkSync(join(here, 'packages', `${name}.js`), join(folder, 'work.js'));
    return { group: 'packages', name, path };
  });
  const wanted = only?.split(',');
  return [...kernels, ...packages].filter(({ name }) => wanted === undefined || wanted.includes(name));
}

/** @param folder keeps what Babel has made */
export function runProgram(node, variant, path, folder) {
  const program = [join(here, 'child.mjs'), variant, path, join(folder, variant)];
  const option = '--preserve-symlinks';
  const { lprof } = VARIANTS[variant];
  const args = lprof
    ? [join(root, 'bin/lprof.js'), ...lprof, `--node-option=${option}`, ...program]
    : [option, ...program];
  const { stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', timeout: 300_000 });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${variant} ${path}: ${stderr}`);
  }
}
