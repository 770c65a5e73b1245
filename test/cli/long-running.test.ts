import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProfile } from '../../src/profile/read.ts';
import type { Profile } from '../../src/profile/types.ts';
import { BIN, folder, lprof, NODE, node } from './helpers.ts';

/** Says that it runs, and goes on for ever: in the event loop, or in a loop of its own. */
const WORK = 'function work(n) { let x = 0; for (let i = 0; i < n; i++) x += i % 7; return x; }\nwork(9);\nwork(9);\n';
const FILES = {
  'idle.js': `${WORK}setInterval(() => work(1000), 20); console.log('ready');`,
  'busy.js': `${WORK}console.log('ready'); for (;;) work(1000);`,
  'own.js': `${WORK}process.on('SIGINT', () => { console.log('own'); process.exit(4); }); setInterval(work, 20, 1000); console.log('ready');`,
  'stubborn.js': `${WORK}process.on('SIGINT', () => console.log('no')); setInterval(work, 20, 1000); console.log('ready');`,
  'short.js': WORK,
  'package.json': '{ "scripts": { "start": "node idle.js" } }',
};

const callsOf = ({ files }: Profile) => files[0].functions.find(({ name }) => name === 'work')!.calls;

function saved(dir: string): string[] {
  const at = join(dir, '.lprof');
  return existsSync(at) ? readdirSync(at).filter((name) => name.endsWith('.lprof')) : [];
}

async function until<T>(found: () => T | undefined): Promise<T> {
  for (;;) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** `lprof run` in the background, in a process group of its own, as a shell starts it. */
function start(dir: string, ...args: string[]) {
  const child = spawn(NODE, [BIN, 'run', ...args], { cwd: dir, detached: true });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const ended = new Promise<[number | null, string | null]>((done) => child.once('close', (...end) => done(end)));
  return { child, ended, stdout: () => stdout };
}

/** What the terminal does: the signal goes to all processes of the group. */
function pressCtrlC({ pid }: ChildProcess): void {
  process.kill(-pid!, 'SIGINT');
}

/** Runs a program for longer and longer, until it came so far as to say that it is ready. */
function endedAfter(dir: string, ...args: string[]) {
  for (let seconds = 1; ; seconds *= 3) {
    const duration = `${seconds}s`;
    const result = lprof(dir, 'run', '--duration', duration, '-o', 'a.lprof', ...args);
    if (/^ready$/m.test(result.stdout)) return { ...result, duration };
  }
}

describe('--duration', () => {
  it.each([
    ['idle.js', 'shared'],
    ['busy.js', 'shared'],
    ['busy.js', 'exact'],
  ])('ends %s as Ctrl-C does, with 0 and the whole profile (%s clock)', (script, clock) => {
    const dir = folder(FILES);
    const { duration, stdout, ...result } = endedAfter(dir, '--clock', clock, script);
    const stderr = `lprof: the program is ended after ${duration}\n`;
    expect(result).toEqual({ status: 0, signal: null, stderr });
    expect(stdout).toMatch(/^ready\nlprof: .* Ended +by SIGINT\n/s);
    const profile = readProfile(join(dir, 'a.lprof'));
    expect(profile.run).toMatchObject({ exit: { code: null, signal: 'SIGINT' }, complete: true });
    expect(callsOf(profile)).toBeGreaterThan(script === 'busy.js' ? 100 : 1);
  });

  it('leaves a program that handles SIGINT its exit code, and one that ends before alone', () => {
    const dir = folder(FILES);
    expect(endedAfter(dir, '-q', 'own.js')).toMatchObject({ status: 4, stdout: 'ready\nown\n', stderr: '' });
    const short = lprof(dir, 'run', '--duration', '1h', 'short.js');
    expect(short).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends for good a program that ignores it', () => {
    const dir = folder(FILES);
    expect(endedAfter(dir, '-q', 'stubborn.js')).toMatchObject({ status: 0, stdout: 'ready\nno\n' });
    expect(readProfile(join(dir, 'a.lprof')).run).toMatchObject({ exit: { signal: 'SIGINT' }, complete: true });
  });

  it('ends the programs below a script of npm', () => {
    const dir = folder(FILES);
    expect(endedAfter(dir, '-q', '--npm', 'start').status).toBe(0);
    expect(readProfile(join(dir, 'a.lprof')).run.complete).toBe(true);
  });

  it('is for lprof run only', () => {
    const dir = folder(FILES);
    const result = node(dir, ['--require', join(BIN, '../../dist/src/loader/register.js'), 'short.js'], {
      env: { LPROF: '--duration 1s' },
    });
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toContain('lprof/register knows no --duration');
  });
});

describe('Ctrl-C', () => {
  it.each(['idle.js', 'busy.js'])('shows the report of %s, also when it is pressed again', async (script) => {
    const dir = folder(FILES);
    const { child, ended, stdout } = start(dir, script);
    await until(() => (stdout().includes('ready') ? true : undefined));
    pressCtrlC(child);
    setTimeout(() => saved(dir).length === 0 && pressCtrlC(child), 30);
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(stdout()).toContain('Ended     by SIGINT');
    expect(readProfile(join(dir, '.lprof', saved(dir)[0])).run.complete).toBe(true);
  });

  it('pressed twice ends a program that ignores it', async () => {
    const dir = folder(FILES);
    const { child, ended, stdout } = start(dir, 'stubborn.js');
    await until(() => (stdout().includes('ready') ? true : undefined));
    pressCtrlC(child);
    await until(() => (stdout().includes('no\n') ? true : undefined));
    pressCtrlC(child);
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(stdout()).toMatch(/^ready\nno\nno\nlprof: /);
  });
});

describe('--interval', () => {
  it.each([
    ['idle.js', 'shared'],
    ['busy.js', 'shared'],
    ['busy.js', 'exact'],
  ])('saves what %s has done so far, where the end will be (%s clock)', async (script, clock) => {
    const dir = folder(FILES);
    const { child, ended } = start(dir, '-q', '--clock', clock, '--interval', '200ms', script);
    const [name] = await until(() => (saved(dir).length > 0 ? saved(dir) : undefined));
    const read = () => readProfile(join(dir, '.lprof', name));
    const first = read();
    expect(first.run).toMatchObject({ exit: { code: null, signal: null }, complete: false });
    const view = lprof(dir, 'view');
    expect(view.status).toBe(0);
    expect(view.stdout).toContain('The program was still running when this was saved');
    const later = await until(() => {
      const now = read();
      return callsOf(now) > callsOf(first) ? now : undefined;
    });
    expect(later.run.startedAt).toBe(first.run.startedAt);
    pressCtrlC(child);
    await ended;
    expect(saved(dir)).toEqual([name]);
    expect(readdirSync(join(dir, '.lprof')).filter((each) => each.endsWith('.tmp'))).toEqual([]);
    expect(read().run).toMatchObject({ exit: { signal: 'SIGINT' }, complete: true });
    expect(callsOf(read())).toBeGreaterThanOrEqual(callsOf(later));
  });
});
