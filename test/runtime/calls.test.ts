import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { folder, lprof, profileOf } from '../cli/helpers.ts';
import { run } from '../harness.ts';

describe('which functions a line calls, on a fake clock', () => {
  test('calls, time with callees, and self, for each line', async () => {
    const { calls } = await run(`
      function leaf(ms) {
        busy(ms);
      }
      function middle() {
        busy(1);
        leaf(2);
        leaf(3); leaf(4);
      }
      middle();
      for (let i = 0; i < 3; i++) {
        middle(leaf(10));
      }
    `);
    expect(calls).toEqual({
      '7 leaf': { calls: 4, time: 8, self: 8 },
      '8 leaf': { calls: 8, time: 28, self: 28 },
      '10 middle': { calls: 1, time: 10, self: 1 },
      '12 leaf': { calls: 3, time: 30, self: 30 },
      '12 middle': { calls: 3, time: 30, self: 3 },
    });
  });

  test('recursion: time of the outermost calls from the line, self of all', async () => {
    const { calls } = await run(`
      function down(n) {
        busy(1);
        if (n > 0) down(n - 1);
      }
      down(4);
    `);
    expect(calls).toEqual({
      '6 down': { calls: 1, time: 5, self: 1 },
      '4 down': { calls: 4, time: 4, self: 4 },
    });
  });

  test('what throws is called, too; what is resumed is not called again', async () => {
    const { calls } = await run(`
      function* steps() {
        busy(1);
        yield;
        busy(2);
      }
      function fail() {
        busy(3);
        throw new Error();
      }
      for (const _ of steps()) busy(5);
      try {
        fail();
      } catch {}
    `);
    expect(calls).toEqual({
      '11 steps': { calls: 1, time: 3, self: 3 },
      '13 fail': { calls: 1, time: 3, self: 3 },
    });
  });
});

describe('in a profile', () => {
  const FILES = {
    'a.js': `const { other } = require('./b.js');
function leaf(n) {
  return n * 2;
}
function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}
function even(n) {
  return n === 0 || odd(n - 1);
}
function odd(n) {
  return n !== 0 && even(n - 1);
}
function loop(n) {
  for (let i = 0; i < n; i++) {
    leaf(i);
    if (i % 3 === 0) leaf(i);
  }
}
for (let i = 0; i < 10; i++) loop(100);
fib(10);
even(7);
other(leaf, 5);
[3, 1, 2].map((x) => leaf(x));
`,
    'b.js': `exports.other = function other(callback, times) {
  for (let i = 0; i < times; i++) callback(i);
};
`,
  };

  function callsOf({ files }: Profile): Record<string, number> {
    const found: Record<string, number> = {};
    for (const file of files) {
      for (const fn of file.functions) {
        for (const { line, calls = [] } of fn.lines) {
          for (const call of calls) {
            found[`${file.path}:${line} ${files[call.file].functions[call.function].name}`] = call.calls;
          }
        }
      }
    }
    return found;
  }

  test.each(['shared', 'exact'])('calls are exact with the %s clock', (clock) => {
    const { stdout } = lprof(folder(FILES), 'run', '--all', '--clock', clock, '--format', 'json', 'a.js');
    const profile = profileOf(stdout);
    expect(callsOf(profile)).toEqual({
      'a.js:1 <module>': 1,
      'a.js:7 fib': 176,
      'a.js:10 odd': 4,
      'a.js:13 even': 3,
      'a.js:17 leaf': 1000,
      'a.js:18 leaf': 340,
      'a.js:21 loop': 10,
      'a.js:22 fib': 1,
      'a.js:23 even': 1,
      'a.js:24 other': 1,
      'a.js:25 <anonymous>': 3,
      'a.js:25 leaf': 3,
      'b.js:2 leaf': 5,
    });
    const functions = new Map(profile.files.flatMap((file) => file.functions.map((fn) => [fn.name, fn])));
    expect(functions.get('fib')).toMatchObject({ calls: 177, primitiveCalls: 1 });
    expect(functions.get('loop')).toMatchObject({ calls: 10, primitiveCalls: 10 });
    // Through each other: which calls were recursive is not known.
    expect(functions.get('even')?.primitiveCalls).toBeUndefined();
  });
});
