import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { FIXTURES, NODE } from './helpers.ts';

const BIN = join(__dirname, '..', '..', 'bin', 'lprof.js');
const REGISTER = join(__dirname, '..', '..', 'dist', 'src', 'loader', 'register.js');
const cwd = join(FIXTURES, 'front');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lprof-front-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function node(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(NODE, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LPROF_CACHE_DIR: join(folder, 'cache'), ...env },
  });
  return { status, stdout, stderr: stderr.replace(/\(node:\d+\)/g, '(node)') };
}

/** Hits by file, function and line. */
function hits(file: string): string[] {
  const { files }: Profile = JSON.parse(readFileSync(file, 'utf8'));
  return files
    .flatMap(({ path, functions }) =>
      functions
        .filter(({ kind }) => kind !== 'module')
        .flatMap((fn) => [
          `${path} ${fn.name}@${fn.line} ${fn.calls} calls`,
          ...fn.lines.filter(({ hits }) => hits > 0).map(({ line, hits }) => `${path} ${fn.name} ${line}: ${hits}`),
        ]),
    )
    .sort();
}

function lprof(...args: string[]) {
  const output = join(folder, 'out.lprof');
  const result = node([BIN, 'run', '-q', '-o', output, ...args]);
  return { ...result, hits: hits(output), profile: JSON.parse(readFileSync(output, 'utf8')) as Profile };
}

const LOADERS: [loader: string[], script: string][] = [
  [['--import', 'tsx'], 'main.ts'],
  [['--import', 'tsx'], 'esm.mts'],
  [['--require', 'ts-node/register/transpile-only'], 'main.ts'],
  [['--require', '@swc-node/register'], 'main.ts'],
  [['--import', '@swc-node/register/esm-register'], 'esm.mts'],
];

describe('another loader in front', () => {
  test.each(LOADERS)('%s %s: its output, our lines', (loader, script) => {
    const plain = node([...loader, script]);
    const within = lprof(...loader, script);
    const { status, stdout, stderr } = within;
    expect({ status, stdout, stderr }).toEqual(plain);
    expect(within.profile.run.warnings).toBeUndefined();
    expect(within.profile.files.every(({ source }) => source !== undefined)).toBe(true);
    expect(within.hits).toEqual(lprof(script).hits);
  });

  test.each([
    ['first', (loader: string) => ['--import', REGISTER, '--import', loader]],
    ['last', (loader: string) => ['--import', loader, '--import', REGISTER]],
  ])('lprof/register comes %s', (_, order) => {
    const output = join(folder, 'out.lprof');
    const options = { LPROF: `-q -o ${output}` };
    for (const script of ['main.ts', 'esm.mts']) {
      const plain = node(['--import', 'tsx', script]);
      const within = node([...order('tsx'), script], options);
      expect(within).toEqual(plain);
      expect(hits(output)).toEqual(lprof(script).hits);
    }
  });

  test('without a source map the compiled code is shown, and why', () => {
    const output = join(folder, 'out.lprof');
    node([BIN, 'run', '-q', '-o', output, '--require', './no-map.cjs', 'main.ts']);
    const { run, files }: Profile = JSON.parse(readFileSync(output, 'utf8'));
    expect(run.warnings).toEqual([
      expect.stringMatching(/^main\.ts: another loader compiled it and left no source map/),
      expect.stringMatching(/^shapes\.ts: another loader/),
    ]);
    expect(files[0].source).toContain('Object.defineProperty(exports, "__esModule"');
  });
});
