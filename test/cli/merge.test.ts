import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mergeProfiles } from '../../src/profile/merge.ts';
import { readProfile } from '../../src/profile/read.ts';
import type { Profile } from '../../src/profile/types.ts';
import { formatProfile } from '../../src/profile/write.ts';
import { fileOf, functionOf, profileOf as profileWith } from '../report/fixture.ts';
import { folder, lprof } from './helpers.ts';

const runOf = (pid: number, source = 'function f() {\n  work();\n}\n'): Profile =>
  profileWith([fileOf('a.ts', source, [functionOf('f', { at: '1:0-3', calls: pid, on: { 2: [pid, 1000] } })])], {
    startedAt: `2026-01-0${pid}T00:00:00.000Z`,
    threads: [{ pid, threadId: 0, parent: null, wallNs: 1_000_000, outsideNs: 0, gcNs: 0 }],
  });

/** A folder with three runs, the last of which saw another version of the file. */
function shards(): string {
  const dir = folder({ 'shards/b.lprof': formatProfile(runOf(2)), 'shards/readme.txt': 'not a profile' });
  writeFileSync(join(dir, 'shards', 'a.lprof'), formatProfile(runOf(1)));
  writeFileSync(join(dir, 'shards', 'c.lprof.gz'), gzipSync(formatProfile(runOf(3, '// new\nfunction f() {}\n'))));
  return dir;
}

test('lprof merge adds up files, folders and patterns, and says what it did', () => {
  const dir = shards();
  const all = lprof(dir, 'merge', '-o', 'all.lprof', 'shards');
  expect(all).toMatchObject({ status: 0, stderr: '' });
  expect(all.stdout).toBe(
    'lprof: merged 3 profiles into all.lprof: 2 files, 2 functions, 2 lines, 3 threads\n ! a.ts is there in 2 versions, kept apart\n',
  );
  const expected = mergeProfiles(
    ['a.lprof', 'b.lprof', 'c.lprof.gz'].map((name) => readProfile(join(dir, 'shards', name))),
  );
  expect(readProfile(join(dir, 'all.lprof'))).toEqual(expected);
  expect(expected.run.threads.map(({ pid }) => pid)).toEqual([1, 2, 3]);

  expect(lprof(dir, 'merge', 'shards/c.lprof.gz', 'shards/[ab].lprof', '-o', 'again.lprof.gz').status).toBe(0);
  expect(readFileSync(join(dir, 'again.lprof.gz'))[0]).toBe(0x1f);
  expect(readProfile(join(dir, 'again.lprof.gz'))).toEqual(expected);
});

test('lprof view shows several profiles as one, and tells of differing versions', () => {
  const dir = shards();
  const { status, stdout } = lprof(dir, 'view', 'shards');
  expect(status).toBe(0);
  expect(stdout).toContain(' ! a.ts: there are 2 versions of it, kept apart');
  expect(stdout).toContain('3 threads');
  expect(lprof(dir, 'view', '--format', 'json', 'shards/*').stdout).toBe(
    lprof(dir, 'view', 'shards', '--format', 'json').stdout,
  );
  expect(lprof(dir, 'view', 'shards/a.lprof', 'shards/b.lprof').stdout).not.toContain('versions');
});

test('wrong usage of lprof merge is told, exit 2', () => {
  const dir = shards();
  mkdirSync(join(dir, 'empty'));
  const cases: [args: string[], message: RegExp][] = [
    [['a.lprof'], /^lprof: lprof merge needs a file to write: -o FILE\n {2}Usage: lprof merge/],
    [['-o', 'x.lprof'], /^lprof: no profile given/],
    [['-o', 'x.lprof', 'none.lprof'], /^lprof: There is no file none\.lprof/],
    [['-o', 'x.lprof', 'empty'], /^lprof: There is no profile in empty/],
    [['-o', 'x.lprof', 'none-*.lprof'], /^lprof: There is no profile in none-\*\.lprof/],
    [['-o', 'no/x.lprof', 'shards'], /^lprof: Cannot write the profile/],
    [['--out', 'x'], /^lprof: unknown option --out; did you mean --output\?/],
  ];
  for (const [args, message] of cases) {
    const result = lprof(dir, 'merge', ...args);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(result.status).toBe(2);
  }
  expect(lprof(dir, 'merge', '--help').stdout).toContain('Usage: lprof merge -o FILE PROFILE…');
});

test('a hostile profile harms neither the terminal nor waits for what it names', () => {
  const profile = runOf(1);
  profile.run.root = '/';
  profile.files[0]!.path = 'dev/zero';
  profile.run.argv = ['\u001b]0;title\u0007'];
  const dir = folder({
    'hostile.lprof': formatProfile(profile),
    'newer.lprof': JSON.stringify({ $schema: 'lprof-profile', version: 9, creator: '\u001b[2J\u009b31m' }),
  });
  const shown = lprof(dir, 'view', 'hostile.lprof');
  expect(shown.status).toBe(0);
  expect(shown.stdout).toContain('␛]0;title␇');
  const refused = lprof(dir, 'view', 'newer.lprof');
  expect(refused.stderr).toContain('written by ␛[2J\ufffd31m;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(shown.stdout + refused.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('names of functions that steer terminals are shown harmlessly before a run, too', () => {
  const dir = folder({ 'script.js': "const o = {\n  '\\u001b[2J'() {},\n  f() {},\n};\no.f();\n" });
  const { stdout } = lprof(dir, 'run', '--dry-run', 'script.js');
  expect(stdout).toContain('o.f');
  expect(stdout).not.toContain('\u001b');
  expect(lprof(dir, 'run', '-f', 'nothing', 'script.js').stderr).not.toContain('\u001b');
});
