import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DIST, FIXTURES, plain } from './helpers.ts';

const register = join(DIST, 'src/loader/register.js');
let cwd: string;

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
  cpSync(join(FIXTURES, 'ts'), cwd, { recursive: true });
});
afterEach(() => rmSync(cwd, { recursive: true }));

test.each(['--require', '--import'])('node %s lprof/register saves a profile by itself', async (option) => {
  const result = await plain('script.ts', { cwd, args: ['a'], nodeOptions: [option, register] });
  expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('9 ') });
  const [, file] = /^lprof: saved (\S+); show it with: lprof view \1\n$/.exec(result.stderr) ?? [];
  const profile = JSON.parse(readFileSync(join(cwd, file), 'utf8'));
  expect(profile.run).toMatchObject({ argv: ['script.ts', 'a'], exit: { code: 0, signal: null }, complete: true });
  expect(profile.files.map(({ path }: { path: string }) => path)).toEqual(['script.ts', 'shapes.ts']);
});

test('without a script it says what to do', async () => {
  const result = await plain('-e', { cwd, args: ['1'], nodeOptions: ['--require', register] });
  expect(result.code).not.toBe(0);
  expect(result.stderr).toContain('LprofError: lprof/register needs a script');
});
