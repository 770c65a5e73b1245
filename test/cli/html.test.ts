import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { besideProfile } from '../../src/cli/html.ts';
import { saveRun } from '../../src/run/saved.ts';
import { sampleProfile } from '../report/sample.ts';
import { BIN, folder, lprof, node } from './helpers.ts';

const SCRIPT = {
  'script.ts': 'export function twice(n: number): number {\n  return n * 2;\n}\nconsole.log(twice(2));\n',
};
const titleOf = (path: string) => /<title>(.*)<\/title>/.exec(readFileSync(path, 'utf8'))?.[1];

it('writes the last run beside its profile, and says where', () => {
  const dir = folder(SCRIPT);
  lprof(dir, 'run', '-q', 'script.ts');
  const { status, stdout, stderr } = lprof(dir, 'html');
  expect([status, stderr]).toEqual([0, '']);
  const path = /^lprof: wrote (\.lprof[\\/].*script\.ts\.html)\n$/.exec(stdout)![1]!;
  expect(titleOf(join(dir, path))).toBe('script.ts · lprof');
});

it('names the report as the profile, or as it is told', () => {
  const dir = folder(SCRIPT);
  lprof(dir, 'run', '-q', '-o', 'before.lprof.gz', 'script.ts');
  expect(lprof(dir, 'html', 'before.lprof.gz').stdout).toBe('lprof: wrote before.html\n');
  expect(lprof(dir, 'html', 'before.lprof.gz', 'before.lprof.gz', '-o', 'both.html').stdout).toBe(
    'lprof: wrote both.html\n',
  );
  for (const name of ['before.html', 'both.html']) expect(titleOf(join(dir, name))).toBe('script.ts · lprof');
});

it('says what is wrong with what it was given', () => {
  const dir = folder(SCRIPT);
  const fails = (...args: string[]) => {
    const { status, stderr } = lprof(dir, 'html', ...args);
    expect(status).toBe(2);
    return stderr;
  };
  expect(fails()).toMatch(/no saved run @1/);
  expect(fails('none.lprof')).toMatch(/There is no file none\.lprof/);
  expect(fails('--out', 'x')).toMatch(/unknown option --out; did you mean --output\?/);
  lprof(dir, 'run', '-q', '-o', 'a.lprof', 'script.ts');
  expect(fails('a.lprof', '-o', 'none/a.html')).toMatch(/Cannot write the HTML report .*its folder does not exist/);
});

it('is written by a run, too: beside the profile, or where the option says', () => {
  const dir = folder(SCRIPT);
  const { status, stdout, stderr } = lprof(dir, 'run', '--html', '--format', 'json', '-o', 'a.lprof', 'script.ts');
  expect([status, stderr]).toEqual([0, 'lprof: wrote a.html\n']);
  expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({ $schema: 'lprof-profile' });
  expect(lprof(dir, 'run', '--html=b.html', '-q', 'script.ts').stderr).toBe('lprof: wrote b.html\n');
  expect(node(dir, [BIN, 'run', '-q', 'script.ts'], { env: { LPROF: '--html=c.html' } }).stderr).toBe(
    'lprof: wrote c.html\n',
  );
  const wrong = lprof(dir, 'run', '--html=none/d.html', 'script.ts');
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/cannot write the HTML report to .*its folder does not exist/);
  for (const name of ['a.html', 'b.html', 'c.html']) expect(titleOf(join(dir, name))).toBe('script.ts · lprof');
});

it('is not written when nothing was measured', () => {
  const dir = folder({ 'empty.js': '' });
  lprof(dir, 'run', '--html=a.html', '-f', 'none', 'empty.js');
  expect(existsSync(join(dir, 'a.html'))).toBe(false);
});

it.skipIf(process.platform !== 'linux')('is opened in the browser when that is asked for', async () => {
  const dir = folder({ ...SCRIPT, 'xdg-open': '#!/bin/sh\necho "$1" > opened.tmp && mv opened.tmp opened\n' });
  chmodSync(join(dir, 'xdg-open'), 0o755);
  lprof(dir, 'run', '-q', '-o', 'a.lprof', 'script.ts');
  const open = (PATH: string) => node(dir, [BIN, 'html', 'a.lprof', '--open'], { env: { PATH } });
  expect(open(`${dir}:${process.env.PATH}`)).toMatchObject({ status: 0, stderr: '' });
  await expect.poll(() => existsSync(join(dir, 'opened')), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(join(dir, 'opened'), 'utf8')).toBe(`${join(dir, 'a.html')}\n`);
  expect(open(join(dir, 'nowhere')).stderr).toBe(
    `lprof: cannot start xdg-open; open ${join(dir, 'a.html')} in a browser\n`,
  );
});

it('goes with the saved run that it belongs to', () => {
  const dir = folder({});
  const profile = sampleProfile();
  for (let second = 10; second < 22; second++) {
    profile.run.startedAt = `2026-01-01T00:00:${second}.000Z`;
    writeFileSync(besideProfile(join(dir, saveRun(profile, dir))), '');
  }
  const reports = readdirSync(join(dir, '.lprof')).filter((name) => name.endsWith('.html'));
  expect(reports).toHaveLength(10);
  expect(reports.sort()[0]).toMatch(/^2026-01-01T00-00-12/);
});
