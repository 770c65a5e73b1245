import { expect, test } from 'vitest';
import { run } from '../harness.ts';

/** Self of all lines and outside are all the time there was. */
function expectWhole(result: { self: number; outside: number; wall: number }) {
  expect(result.self + result.outside).toBeCloseTo(result.wall, 6);
}

test('what runs after an inner call returns stays with the statement', async () => {
  const r = await run(`function rec(n) {
    if (n === 0) return 0;
    const x = rec(n - 1) + busy(20);
    return x;
  }
  rec(3);`);
  expect(r.line('rec', 3)).toEqual({ hits: 3, self: 60, time: 60, await: 0 });
  expect(r.fn('rec')).toEqual({ calls: 4, time: 60, maxDepth: 4 });
  expect(r.line('<module>', 6)).toEqual({ hits: 1, self: 0, time: 60, await: 0 });
  expectWhole(r);
});

test('call lines of cost 1:2:4:8 read 6.7, 13.3, 26.7 and 53.3 %', async () => {
  const r = await run(`function work(n) {
    busy(n);
  }
  function main() {
    for (let i = 0; i < 10; i++) {
      work(1);
      work(2);
      work(4);
      work(8);
    }
  }
  main();`);
  const shares = [6, 7, 8, 9].map((line) => (r.line('main', line).time / r.fn('main').time) * 100);
  expect(shares.map((share) => share.toFixed(1))).toEqual(['6.7', '13.3', '26.7', '53.3']);
  expect(r.line('main', 6)).toMatchObject({ hits: 10, self: 0, time: 10 });
  expect(r.line('main', 5).hits).toBe(11);
  expectWhole(r);
});

test('three concurrent waits on one line are no time and three waits', async () => {
  const r = await run(`async function wait() {
    await sleep(50);
    busy(1);
  }
  return Promise.all([wait(), wait(), wait()]);`);
  expect(r.line('wait', 2)).toMatchObject({ hits: 3, self: 0, time: 0 });
  // Two of the three resume while another runs on: they wait a little longer.
  expect(r.line('wait', 2).await).toBeGreaterThanOrEqual(150);
  expect(r.line('wait', 2).await).toBeLessThanOrEqual(153);
  expect(r.fn('wait')).toMatchObject({ calls: 3, time: 3, maxDepth: 1 });
  expect(r.outside).toBe(50);
  expectWhole(r);
});

test('a generator is not charged for its consumer', async () => {
  const r = await run(`function* numbers() {
    for (let i = 0; i < 3; i++) {
      yield (busy(3), i, busy(2));
    }
  }
  for (const n of numbers()) {
    busy(50);
  }`);
  expect(r.line('numbers', 3)).toEqual({ hits: 3, self: 15, time: 15, await: 150 });
  expect(r.line('<module>', 7)).toMatchObject({ hits: 3, self: 150 });
  expect(r.line('<module>', 6)).toMatchObject({ hits: 4, self: 0, time: 15 });
  expectWhole(r);
});

test('a throw through three activations loses nothing', async () => {
  const r = await run(`function c() {
    busy(1);
    throw new Error('no');
  }
  function b() {
    busy(2);
    c();
    busy(100);
  }
  function a() {
    try {
      busy(3);
      b();
    } catch {
      busy(4);
    } finally {
      busy(5);
    }
    busy(6);
  }
  a();`);
  expect(r.line('c', 2)).toMatchObject({ hits: 1, self: 1 });
  expect(r.line('b', 7)).toMatchObject({ hits: 1, self: 0, time: 1 });
  expect(r.line('b', 8)).toMatchObject({ hits: 0, time: 0 });
  expect(r.line('a', 13)).toMatchObject({ hits: 1, self: 0, time: 3 });
  expect(r.line('a', 15)).toMatchObject({ hits: 1, self: 4 });
  expect(r.line('a', 17)).toMatchObject({ hits: 1, self: 5 });
  expect(r.line('a', 19)).toMatchObject({ hits: 1, self: 6 });
  expect(r.fn('a').time).toBe(21);
  expectWhole(r);
});

test('mutual recursion counts each line and function once', async () => {
  const r = await run(`function even(n) {
    busy(1);
    return n === 0 || odd(n - 1);
  }
  function odd(n) {
    busy(2);
    return n !== 0 && even(n - 1);
  }
  even(4);`);
  expect(r.fn('even')).toEqual({ calls: 3, time: 7, maxDepth: 3 });
  expect(r.fn('odd')).toEqual({ calls: 2, time: 6, maxDepth: 2 });
  expect(r.line('even', 3)).toMatchObject({ hits: 3, self: 0, time: 6 });
  expect(r.line('even', 2)).toMatchObject({ self: 3, time: 3 });
  expectWhole(r);
});

test('awaits that reject wait on their line and go on in the handler', async () => {
  const r = await run(`async function fails() {
    await sleep(10);
    throw new Error('no');
  }
  async function main() {
    try {
      await fails();
      busy(100);
    } catch {
      busy(1);
    } finally {
      await sleep(5);
    }
    busy(2);
    for await (const n of [sleep(3), sleep(4)]) {
      busy(7);
    }
    busy(3);
  }
  return main();`);
  expect(r.error).toBeUndefined();
  expect(r.line('main', 7)).toMatchObject({ hits: 1, self: 0, await: 10 });
  expect(r.line('main', 8).hits).toBe(0);
  expect(r.line('main', 10)).toMatchObject({ hits: 1, self: 1 });
  expect(r.line('main', 12)).toMatchObject({ hits: 1, await: 5 });
  expect(r.line('main', 15)).toMatchObject({ hits: 3, self: 0, await: 3 });
  expect(r.line('main', 16)).toMatchObject({ hits: 2, self: 14 });
  expect(r.line('main', 18)).toMatchObject({ hits: 1, self: 3 });
  expect(r.fn('main')).toEqual({ calls: 1, time: 20, maxDepth: 1 });
  expectWhole(r);
});

test('an abandoned and a returned generator leave no open activation', async () => {
  const r = await run(`function* g() {
    try {
      yield 1;
      yield 2;
    } finally {
      busy(5);
    }
  }
  const left = g();
  left.next();
  for (const n of g()) {
    busy(1);
    break;
  }
  busy(2);`);
  expect(r.line('g', 6)).toMatchObject({ hits: 1, self: 5 });
  expect(r.line('<module>', 15)).toMatchObject({ hits: 1, self: 2 });
  expect(r.fn('g')).toMatchObject({ calls: 2, time: 5, maxDepth: 1 });
  expectWhole(r);
});

test('a getter that is instrumented is self of its own line only', async () => {
  const r = await run(`const o = {
    get slow() {
      busy(10);
      return 1;
    },
  };
  const x = o.slow + busy(1);`);
  expect(r.line('o.slow', 3)).toMatchObject({ hits: 1, self: 10 });
  expect(r.line('<module>', 7)).toMatchObject({ self: 1, time: 11 });
  expectWhole(r);
});

test('a call over several lines has its hits on the first, and its time where the pieces stand', async () => {
  const r = await run(`function work(a, b) {
    busy(4);
  }
  for (let i = 0; i < 100; i++) {
    work(
      busy(1),
      busy(2)
    );
  }`);
  expect(r.line('<module>', 5)).toEqual({ hits: 100, self: 0, time: 400, await: 0 });
  expect(r.line('<module>', 6)).toEqual({ hits: 0, self: 100, time: 100, await: 0 });
  expect(r.line('<module>', 7)).toEqual({ hits: 0, self: 200, time: 200, await: 0 });
  expect(r.line('<module>', 4).hits).toBe(101);
  expectWhole(r);
});

test('activations that are still open are read as if they ended now', async () => {
  const r = await run(`function inner() {
    busy(5);
    throw null;
  }
  class A {
    x = inner();
  }
  function outer() {
    try {
      new A();
    } catch {}
    busy(1);
  }
  outer();`);
  expect(r.line('outer', 10)).toMatchObject({ hits: 1, self: 0, time: 5 });
  expect(r.line('A.x', 6)).toMatchObject({ hits: 1, self: 0, time: 5 });
  expect(r.fn('A.x').time).toBe(5);
  expect(r.line('outer', 12)).toMatchObject({ self: 1 });
  expectWhole(r);
});

test('time after a field that threw is still the time of the line that made the class', async () => {
  const r = await run(`function make() {
    try {
      for (const x of { __proto__: closing, next: () => ({ value: 1 }) })
        (class {
          static a = fail();
        });
    } catch {
    }
  }
  const closing = { [Symbol.iterator]() { return this; }, return: new Function('busy', 'return () => (busy(7), {})')(busy) };
  function fail() {
    throw new Error('no');
  }
  make();`);
  // The field's frame is open until the handler ends it: what passes in between passes in the call that made the class.
  expect(r.line('make', 4)).toMatchObject({ hits: 1, time: 7 });
  expect(r.fn('make')).toMatchObject({ calls: 1, time: 7 });
  expectWhole(r);
});
