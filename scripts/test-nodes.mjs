// Runs the process-level tests on other versions of Node. The binaries come from the registry and stay in test/.nodes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const versions = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20.19.0', '22', '24', '26'];
const platform = process.platform === 'win32' ? 'win' : process.platform;

function nodeBinary(version) {
  const dir = join(root, 'test', '.nodes', version);
  const name = `node-${platform}-${process.arch}`;
  const binary = join(dir, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', `${name}@${version}`], {
      cwd: dir,
      stdio: 'inherit',
    });
  }
  return binary;
}

let failed = false;
for (const version of versions) {
  const binary = nodeBinary(version);
  console.log(`\n== Node ${execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim()}`);
  const tests = ['test/loader', 'test/run', 'test/cli'];
  // Babel 8 needs Node 22.18: its test runs there and only there.
  const babel8 = version.startsWith('22');
  if (babel8) tests.push('test/babel-plugin/compose.test.ts');
  // vitest itself runs on this Node; the programs in the tests run on the other one.
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_BIN: binary, ...(babel8 ? { LPROF_NODE22: binary } : {}) },
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
