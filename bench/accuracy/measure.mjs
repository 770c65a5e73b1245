// Runs programs plain and under lprof.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));

function spawn(args, env = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** What the program prints as JSON. */
export const plain = (program, args = [], env = {}) => JSON.parse(spawn([program, ...args.map(String)], env));

/** Its profile, and what it prints. */
export function profiled(program, args = [], { env = {}, clock = 'shared', options = ['--all'] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lprof-accuracy-'));
  try {
    const file = join(folder, 'run.lprof');
    const run = [join(root, 'bin/lprof.js'), 'run', '-q', '--clock', clock, ...options, '-o', file];
    const printed = JSON.parse(spawn([...run, program, ...args.map(String)], env));
    return { printed, profile: JSON.parse(readFileSync(file, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a profile whose source ends in `// mark`, summed. */
export function marked(profile, mark) {
  let found = { hits: 0, selfNs: 0, timeNs: 0, awaitNs: 0 };
  for (const file of profile.files) {
    const source = file.source.split('\n');
    for (const { lines } of file.functions) {
      for (const line of lines) {
        if (!source[line.line - 1].endsWith(`// ${mark}`)) continue;
        found = {
          hits: found.hits + line.hits,
          selfNs: found.selfNs + line.selfNs,
          timeNs: found.timeNs + line.timeNs,
          awaitNs: found.awaitNs + line.awaitNs,
        };
      }
    }
  }
  return found;
}

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
export const percent = (share) => `${(share * 100).toFixed(1)} %`;
