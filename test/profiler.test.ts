import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, folder, lprof } from './cli/helpers.ts';

const LPROF = join(BIN, '..', '..', 'dist', 'src', 'index.js');

/** Runs code with a profiler and `calls`, which tells how often `work` was called by a profile; returns what it logs. */
function logged(code: string, ...options: string[]): unknown[] {
  const dir = folder({
    'main.js': `const { Profiler } = require(${JSON.stringify(LPROF)});
function work() { let x = 0; for (let i = 0; i < 10; i++) x += i; return x; }
const calls = ({ files }) =>
  files.flatMap(({ functions }) => functions).find(({ name }) => name === 'work')?.calls ?? 0;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const profiler = new Profiler();
const log = (...values) => console.log(JSON.stringify(values));
(async () => {
  work();
  ${code}
})();`,
  });
  const { stdout, stderr, status } = lprof(dir, 'run', '--quiet', ...options, 'main.js');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line));
}

describe('Profiler', () => {
  it('gathers between start and stop, and goes on after it', () => {
    const code = `
      profiler.start(); work(); work(); log(profiler.running, calls(profiler.snapshot()));
      profiler.start(); work(); log(calls(profiler.stop()), profiler.running);
      work(); log(calls(profiler.snapshot()));
      profiler.start(); work(); log(calls(profiler.stop()));`;
    expect(logged(code)).toEqual([true, 2, 3, false, 3, 4]);
  });

  it('forgets by reset, and goes on if it runs', () => {
    const code = `
      profiler.start(); work(); profiler.reset(); log(calls(profiler.snapshot()), profiler.running);
      work(); log(calls(profiler.stop()));
      profiler.reset(); log(calls(profiler.snapshot()), profiler.running);`;
    expect(logged(code)).toEqual([0, true, 1, 0, false]);
  });

  it('gathers while a function runs, or until its promise settles; passes on result and error', () => {
    const code = `
      log(profiler.run(() => work()), profiler.running, calls(profiler.snapshot()));
      const promise = profiler.run(async () => { work(); await wait(5); work(); return 'done'; });
      log(profiler.running, await promise, profiler.running, calls(profiler.snapshot()));
      try { profiler.run(() => { work(); throw new Error('no'); }); } catch (error) { log(error.message); }
      await profiler.run(async () => { throw new Error('nor this'); }).catch((error) => log(error.message));
      work(); log(profiler.running, calls(profiler.snapshot()));`;
    expect(logged(code)).toEqual([45, false, 1, true, 'done', false, 3, 'no', 'nor this', false, 4]);
  });

  it('gathers while one of several overlapping blocks is open', () => {
    const code = `
      const request = (ms) => profiler.run(async () => { work(); await wait(ms); work(); });
      await Promise.all([request(5), request(40)]);
      work(); log(calls(profiler.snapshot()));
      profiler.start();
      profiler.run(() => profiler.run(work)); work();
      log(profiler.running, calls(profiler.stop()));`;
    expect(logged(code)).toEqual([4, true, 6]);
  });

  it('has blocks that end once, and not after stop', () => {
    const code = `
      const first = profiler.block(), second = profiler.block();
      first[Symbol.dispose](); first[Symbol.dispose](); work(); log(profiler.running);
      second[Symbol.dispose](); work(); log(profiler.running, calls(profiler.snapshot()));
      const late = profiler.block(); profiler.stop(); profiler.start();
      late[Symbol.dispose](); work(); log(calls(profiler.stop()));`;
    expect(logged(code)).toEqual([true, false, 1, 2]);
  });

  it('several run at once, each by itself', () => {
    const code = `
      const other = new Profiler();
      profiler.start(); work(); other.start(); work(); profiler.stop(); work();
      log(calls(profiler.snapshot()), calls(other.stop()));`;
    expect(logged(code)).toEqual([2, 2]);
  });

  const times = (busy: string) => `
      const busy = ${busy};
      profiler.run(() => busy(20)); busy(200); profiler.run(() => busy(20));
      const { run: { wallNs, threads: [thread] }, files } = profiler.snapshot();
      const self = files.flatMap(({ functions }) => functions).reduce((sum, { selfNs }) => sum + selfNs, 0);
      log(wallNs >= 40e6 && wallNs < 200e6, Math.abs(self + thread.outsideNs - wallNs) < 1000);`;

  it('gives times that add up to the wall time of the blocks alone', () => {
    // One line that takes long, as the cost of each probe is no time of the block's.
    const code = times('(ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)');
    expect(logged(code, '--clock', 'exact')).toEqual([true, true]);
  });

  // Where the clock thread gets no processor, it cannot tell a short block from what is around it.
  it('… with the shared clock, too', { retry: 2 }, () => {
    const code = times('(ms) => { const end = performance.now() + ms; while (performance.now() < end); }');
    expect(logged(code, '--clock', 'shared')).toEqual([true, true]);
  });

  it('ends with the block that declares it, in TypeScript', () => {
    const dir = folder({
      'main.ts': `import { Profiler } from ${JSON.stringify(LPROF)};
function work(): number { return Math.sqrt(2); }
const profiler = new Profiler();
function job(fails: boolean): void {
  using _ = profiler.block();
  work();
  if (fails) throw new Error('no');
}
work();
job(false);
try { job(true); } catch {}
work();
const functions = profiler.stop().files.flatMap((file) => file.functions);
console.log(functions.find((fn) => fn.name === 'work')?.calls);`,
      'tsconfig.json': '{ "compilerOptions": { "target": "es2022" } }',
    });
    const { stdout, stderr } = lprof(dir, 'run', '--quiet', 'main.ts');
    expect({ stdout, stderr }).toEqual({ stdout: '2\n', stderr: '' });
  });
});
