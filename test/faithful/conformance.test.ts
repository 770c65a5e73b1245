import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const suite = resolve('test/fixtures/conformance');

interface Row {
  name: string;
  message: string;
}

interface Result {
  total: number;
  passPlain: number;
  passBoth: number;
  allowed: Row[];
  lost: Row[];
  gained: Row[];
  open: Row[];
  uncounted: Row[];
  unparsed: Row[];
}

/** Runs the suite in the fixtures. */
function conformance(...args: string[]): { status: number | null; result: Result; stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lprof-conformance-'));
  try {
    const json = join(folder, 'result.json');
    const run = ['test/faithful/conformance/run.mjs', '--suite', suite, '--json', json];
    const options = ['--allowed', join(suite, 'allowed.txt'), '--limit', '5', ...args];
    const node = process.env.NODE_BIN ?? process.execPath;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...run, '--node', node, ...options], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return { status, stdout, result: JSON.parse(readFileSync(json, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = (rows: Row[]) => rows.map(({ name }) => name.replace('language/', '')).sort();

test('a suite passes plain and instrumented, in all its modes', () => {
  const { status, result } = conformance();
  expect(result).toMatchObject({ total: 23, passPlain: 20, passBoth: 19, lost: [], gained: [], open: [] });
  expect(result).toMatchObject({ uncounted: [], unparsed: [] });
  expect(names(result.allowed)).toEqual(['planted-text.js (sloppy)']);
  expect(status).toBe(0);
});

test('faults that are planted in the instrumented code are found', () => {
  const { status, result, stdout } = conformance('--plugin', join(suite, 'fault.mjs'));
  const lost = Object.fromEntries(result.lost.map(({ name, message }) => [name.replace('language/', ''), message]));
  expect(lost).toEqual({
    'early/pattern.js (sloppy)': 'String instead of SyntaxError: evaluated',
    'planted-crash.js (sloppy)': 'crash: exit 3',
    'planted-hang.js (sloppy)': 'no end within 5 s',
    'planted-lost.js (sloppy)': 'runtime: Test262Error: expected 7, got 5',
    'planted-lost.js (strict)': 'runtime: Test262Error: expected 7, got 5',
  });
  expect(names(result.gained)).toEqual(['planted-gained.js (sloppy)']);
  expect(names(result.open)).toEqual(['planted-open.js (sloppy)']);
  expect(names(result.uncounted)).toEqual(['planted-uncounted.js (sloppy)']);
  expect(result.total).toBe(23);
  expect(stdout).toContain('5 lost, 1 allowed to differ, 1 gained');
  expect(status).toBe(1);
});

test('a part of the suite can be run, and a wrong path is an error', () => {
  const { result } = conformance('--filter', 'early/');
  expect(result).toMatchObject({ total: 5, passBoth: 5 });
  const wrong = spawnSync(process.execPath, ['test/faithful/conformance/run.mjs', '--suite', 'nowhere'], {
    encoding: 'utf8',
  });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('git clone');
});
