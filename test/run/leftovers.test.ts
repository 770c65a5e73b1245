import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, calledIn, folder, NODE, node } from '../cli/helpers.ts';

const DAY = 24 * 3600;
/** No process has it: the system gives smaller ones. */
const NOBODY = 2 ** 30;

/** A folder with a program, and one for temporary files beside it. */
function place(main: string) {
  const dir = folder({ 'main.js': main });
  const temporary = join(dir, 'tmp');
  mkdirSync(temporary);
  return { dir, temporary, env: { ...process.env, TMPDIR: temporary } };
}

const left = (temporary: string) => readdirSync(temporary).filter((name) => name.startsWith('lprof-'));

const saved = (dir: string) => readdirSync(join(dir, '.lprof')).filter((name) => name.endsWith('.lprof'));

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; !holds(); i++) {
    if (i > 500) throw new Error('did not happen');
    await new Promise((go) => setTimeout(go, 20));
  }
}

const WAITS = `const { existsSync, writeFileSync } = require('node:fs');
function work() {}
work();
setInterval(() => {
  if (existsSync('go')) process.exit(4);
}, 10);
writeFileSync('pid', String(process.pid));
`;

/** A program that waits, and whose lprof has been killed. */
async function orphan() {
  const { dir, temporary, env } = place(WAITS);
  writeFileSync(join(dir, 'other.js'), 'function other() {}\nother();\n');
  const first = spawn(NODE, [BIN, 'run', '-q', 'main.js', 'a'], { cwd: dir, env, stdio: 'ignore' });
  await until(() => existsSync(join(dir, 'pid')) && readFileSync(join(dir, 'pid'), 'utf8') !== '');
  first.kill('SIGKILL');
  await once(first, 'exit');
  const pid = Number(readFileSync(join(dir, 'pid'), 'utf8'));
  const found = () => {
    const profiles = saved(dir).map((name) => JSON.parse(readFileSync(join(dir, '.lprof', name), 'utf8')));
    return profiles.find(({ run }) => run.argv[0] === 'main.js');
  };
  return { dir, temporary, env, pid, found };
}

test('a run whose lprof was killed is saved by its program, when that ends', async () => {
  const { dir, temporary, env, pid, found } = await orphan();
  writeFileSync(join(dir, 'go'), '');
  await until(() => !isThere(pid));
  expect(node(dir, [BIN, 'run', '-q', 'other.js'], { env }).stderr).toBe('');
  expect(left(temporary)).toEqual([]);
  expect(calledIn(found())).toContain('main.js:work');
  expect(found().run).toMatchObject({ argv: ['main.js', 'a'], exit: { code: 4, signal: null }, complete: true });
});

test('… and by the next one there, when its program was killed, too', async () => {
  const { dir, temporary, env, pid, found } = await orphan();
  const meanwhile = node(dir, [BIN, 'run', '-q', 'other.js'], { env });
  expect(meanwhile).toMatchObject({ status: 0, stderr: '' });
  expect(left(temporary)).toHaveLength(1);

  const folderOfRun = join(temporary, left(temporary)[0]);
  await until(() => readdirSync(folderOfRun).some((name) => /^memory-\d+-0-[\d.]+$/.test(name)));
  process.kill(pid, 'SIGKILL');
  await until(() => !isThere(pid));
  const elsewhere = folder({ 'other.js': 'function other() {}\nother();\n' });
  expect(node(elsewhere, [BIN, 'run', '-q', 'other.js'], { env }).stderr).toBe('');
  const after = node(dir, [BIN, 'run', '-q', 'other.js'], { env });
  expect(after.stderr).toMatch(
    /^lprof: saved a run of 2\S+Z \(main\.js a\) as \.lprof\/\S+main\.js\.lprof, as its lprof was killed\n$/,
  );
  expect(left(temporary)).toEqual([]);
  expect(calledIn(found())).toContain('main.js:work');
  expect(found().run).toMatchObject({ argv: ['main.js', 'a'], exit: { code: null, signal: null }, complete: false });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('what is not surely ours, or not surely over, stays', () => {
  const { dir, temporary, env } = place('function main() {}\nmain();\n');
  const make = (name: string, record: object | undefined, { mode = 0o700, old = true, more = '' } = {}) => {
    const path = join(temporary, name);
    mkdirSync(path);
    if (record !== undefined) writeFileSync(join(path, 'run.json'), JSON.stringify(record));
    if (more !== '') writeFileSync(join(path, more), '');
    chmodSync(path, mode);
    const seconds = Date.now() / 1000 - (old ? 2 : 0.5) * DAY;
    utimesSync(path, seconds, seconds);
  };
  const over = { gatherer: NOBODY, cwd: '/elsewhere', argv: [], root: '/', selection: { rule: 'all', patterns: [] } };
  make('lprof-goes01', over);
  make('lprof-goes02', { ...over, cwd: dir }, { old: false });
  make('lprof-young1', over, { old: false });
  make('lprof-alive1', { ...over, gatherer: process.pid });
  make('lprof-alive2', { ...over, program: process.pid });
  make('lprof-alive3', over, { more: `thread-${process.pid}-0-1.json` });
  make('lprof-alive4', over, { more: `notes-${process.pid}-0.jsonl` });
  make('lprof-others', over, { mode: 0o755 });
  make('lprof-nobody', undefined);
  make('lprof-unread', []);
  make('lprof-longer-name', over);
  make('target', over);
  symlinkSync('target', join(temporary, 'lprof-linked'));
  mkdirSync(join(temporary, 'lprof-record'), { mode: 0o700 });
  symlinkSync('../target/run.json', join(temporary, 'lprof-record', 'run.json'));

  const before = readdirSync(temporary);
  const result = node(dir, [BIN, 'run', '-q', 'main.js'], { env });
  expect(result).toMatchObject({ status: 0, stderr: '' });
  const gone = before.filter((name) => !existsSync(join(temporary, name)));
  expect(gone).toEqual(['lprof-goes01', 'lprof-goes02']);
});
