import vm from 'node:vm';
import { expect, test } from 'vitest';
import { createCollector } from '../../src/runtime/collector.ts';
import { CONTROL, STACK_END } from '../../src/runtime/memory.ts';
import { compile, openActivations } from './program.ts';
import { createRandom, randomProgram } from './random-program.ts';

const PROGRAMS = Number(process.env.LPROF_RANDOM ?? 40);

/** Runs a program on a clock that only `log` moves, by one. */
async function run(code: string, seed: number) {
  const random = createRandom(seed);
  const log: unknown[] = [];
  const frames: number[] = [];
  let now = 0;
  let decisions = 400;
  const collector = createCollector(
    () => now,
    () => {},
    () => 0,
  );
  const globals = {
    log: (x: unknown) => {
      now++;
      // The function that the collector believes to run.
      frames.push(collector.control[collector.control[CONTROL.top] - 1]);
      if (log.push(x) > 20_000) throw new Error('endless');
    },
    c: () => decisions-- > 0 && random(3) === 0,
    d: () => random(3),
    one: (x: unknown) => x,
    p: () => Promise.resolve(1),
    array: () => Promise.resolve([1, 2]),
    object: () => Promise.resolve({ a: 1, m() {} }),
    later: (promise: Promise<unknown>) => promise.catch((e) => log.push(e.message)),
    __lprof__: collector,
  };
  const main = async (functions: [string, () => unknown][]) => {
    const note = (x: unknown) => log.push(`value ${x}`);
    const runs = functions
      .flatMap((each) => [each, each])
      .map(async ([kind, fn]) => {
        try {
          if (kind === 'async generator') for await (const x of fn() as AsyncIterable<unknown>) note(x);
          else if (kind === 'generator') for (const x of fn() as Iterable<unknown>) note(x);
          else note(await fn());
        } catch (error) {
          note((error as Error).message);
        }
      });
    await Promise.all(runs);
    for (let i = 0; i < 100; i++) await null;
  };
  const context = vm.createContext({ ...globals, main });
  await vm.runInContext(`(function () { ${code}\n})()`, context);
  await new Promise((resolve) => setImmediate(resolve));
  return { log, now, collector, running: frames.map((fn) => (fn - STACK_END) / 4) };
}

test(`${PROGRAMS} random programs do the same, and no time is lost or on a wrong line`, async () => {
  for (let seed = 1; seed <= PROGRAMS; seed++) {
    const source = randomProgram(seed);
    const plain = await run(source, seed);
    const { log, now, collector, running } = await run(compile(source, true), seed);
    expect({ seed, log }).toEqual({ seed, log: plain.log });
    expect({ seed, open: openActivations(collector) }).toEqual({ seed, open: [] });
    const { files, outsideNs } = collector.read();
    const owner = (line: unknown) => files[0].table.functions.findIndex((fn) => fn.lines.includes(line as number));
    expect({ seed, running }).toEqual({ seed, running: log.filter((x) => typeof x === 'number').map(owner) });
    const seen: Record<number, { hits: number; self: number }> = {};
    const expected: typeof seen = {};
    let sum = outsideNs;
    const [{ table, counters }] = files;
    let at = table.functions.length * 4;
    const lines = source.split('\n');
    for (const fn of table.functions) {
      for (const line of fn.lines) {
        sum += counters[at + 1];
        if (lines[Math.abs(line) - 1].startsWith('log(')) {
          const hits = log.filter((x) => x === line).length;
          seen[line] = { hits: counters[at], self: counters[at + 1] };
          expected[line] = { hits, self: hits };
        }
        at += 4;
      }
    }
    expect({ seed, seen }).toEqual({ seed, seen: expected });
    expect({ seed, sum }).toEqual({ seed, sum: now });
  }
});
