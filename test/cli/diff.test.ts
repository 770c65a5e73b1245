import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diff } from '../../src/profile/diff-types.ts';
import { folder, lprof } from './helpers.ts';

const BEFORE = `function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += i;
  }
  return sum;
}
work(10);
`;
const AFTER = `// one more line
function work(n) {
  let sum = 0;
  for (let i = 0; i < 2 * n; i++) {
    sum += i;
  }
  return sum;
}
work(10);
`;

/** A folder with runs of two versions of a program: before.lprof and after.lprof. */
function twoRuns(): string {
  const dir = folder({ 'script.js': BEFORE });
  expect(lprof(dir, 'run', '-q', '-o', 'before.lprof', 'script.js').status).toBe(0);
  writeFileSync(join(dir, 'script.js'), AFTER);
  expect(lprof(dir, 'run', '-q', '-o', 'after.lprof', 'script.js').status).toBe(0);
  return dir;
}

test('lprof diff compares two real runs: lines by their text, hits exactly', () => {
  const dir = twoRuns();
  const { status, stdout, stderr } = lprof(dir, 'diff', 'before.lprof', 'after.lprof');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^lprof diff: 1 run before, 1 after\n/);
  expect(stdout).toMatch(/\n {4}4 +21 +\+10 .*\+ +for \(let i = 0; i < 2 \* n; i\+\+\) \{\n/);
  expect(stdout).toMatch(/\n {4}5 +20 +\+10 .*sum \+= i;\n/);

  const diff: Diff = JSON.parse(lprof(dir, 'diff', 'before.lprof', 'after.lprof', '--format', 'json').stdout);
  const work = diff.functions.find((fn) => fn.after?.name === 'work')!;
  expect(work).toMatchObject({
    before: { line: 1 },
    after: { line: 2 },
    calls: { before: 1, after: 1, answer: 'same' },
  });
  expect(work.lines.map((line) => [line.before?.line, line.after?.line, line.hits.before, line.hits.after])).toEqual([
    [2, 3, 1, 1],
    [3, 4, 11, 21],
    [4, 5, 10, 20],
    [6, 7, 1, 1],
  ]);
});

test('--fail-on ends with 1 when a condition is exceeded, and says where', () => {
  const dir = twoRuns();
  const failed = lprof(dir, 'diff', 'before.lprof', 'after.lprof', '--fail-on', 'hits>0%');
  expect(failed.status).toBe(1);
  expect(failed.stdout).toContain(
    '✗ hits>0%: exceeded\n    work script.js:4 +10 (+91 %)\n    work script.js:5 +10 (x2)'.replace('x2', '+100 %'),
  );
  const held = lprof(dir, 'diff', 'before.lprof', 'after.lprof', '--fail-on', 'hits>200%');
  expect(held).toMatchObject({ status: 0, stderr: '' });
  expect(held.stdout).toContain('✓ hits>200%: not exceeded');
  expect(lprof(dir, 'diff', 'after.lprof', 'before.lprof', '--fail-on=hits>0%').status).toBe(0);

  const json = lprof(dir, 'diff', 'before.lprof', 'after.lprof', '--fail-on', 'hits>0%', '--format', 'json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout).$schema).toBe('lprof-diff');
  expect(json.stderr).toMatch(/^✗ hits>0%: exceeded\n/);
});

test('--output writes a file, sides may be several runs, and saved runs are the default', () => {
  const dir = folder({ 'script.js': BEFORE });
  expect(lprof(dir, 'run', '-q', 'script.js').status).toBe(0);
  writeFileSync(join(dir, 'script.js'), AFTER);
  expect(lprof(dir, 'run', '-q', 'script.js').status).toBe(0);
  expect(lprof(dir, 'diff').stdout).toMatch(/\+10/);

  const written = lprof(dir, 'diff', '@2,@2', '@1', '--format', 'markdown', '-o', 'diff.md');
  expect(written).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(readFileSync(join(dir, 'diff.md'), 'utf8')).toMatch(/^### lprof: [\s\S]*2 runs before, 1 after/);
  expect(lprof(dir, 'diff', '.lprof', '.lprof/*').stdout).toContain('2 runs before, 2 after');
  expect(lprof(dir, 'diff', '--format', 'html', '-o', 'diff.html')).toMatchObject({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFileSync(join(dir, 'diff.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<details id="f\d+" open>/);
});

test('wrong usage of lprof diff is told, exit 2', () => {
  const dir = folder({});
  const cases: [args: string[], message: RegExp][] = [
    [[], /^lprof: no saved run @2/],
    [['none.lprof', 'none.lprof'], /^lprof: There is no file none\.lprof/],
    [['a', 'b', 'c'], /^lprof: lprof diff compares two sides, not 3/],
    [['a', 'b', '--fail-on', 'speed>5'], /^lprof: --fail-on takes a condition such as 'hits>0%', not 'speed>5'/],
    [['a', 'b', '--format', 'pdf'], /^lprof: --format takes text, html, markdown, json, not 'pdf'/],
  ];
  for (const [args, message] of cases) {
    const result = lprof(dir, 'diff', ...args);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(result.status).toBe(2);
  }
  expect(lprof(dir, 'diff', '--help').stdout).toContain('Usage: lprof diff [options] [BEFORE [AFTER]]');
});
