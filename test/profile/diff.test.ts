import { describe, expect, it } from 'vitest';
import { changeOfCount, changeOfTime } from '../../src/profile/change.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { Diff } from '../../src/profile/diff-types.ts';
import { judge, parseCondition } from '../../src/profile/fail-on.ts';
import type { Clock, Profile, ProfileFile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from '../report/fixture.ts';
import { randomProfile, seeded } from './random-profile.ts';

const MS = 1_000_000;
const CLOCK: Clock = { kind: 'shared', resolutionNs: 1000, probeNs: 2, worstGapNs: 0, gapShare: 0 };

describe('the change of a time', () => {
  const change = (
    before: number[],
    after: number[],
    { hits = 10, clock = CLOCK, other }: { hits?: number; clock?: Clock; other?: Clock } = {},
  ) =>
    changeOfTime(
      { ns: before, hits: hits * before.length, clock },
      { ns: after, hits: hits * after.length, clock: other ?? clock },
    );

  it('is told from one run a side when it is large, and not when runs differ by as much', () => {
    expect(change([100 * MS], [200 * MS])).toMatchObject({ answer: 'more', before: 100 * MS, after: 200 * MS });
    expect(change([100 * MS], [50 * MS])).toMatchObject({ answer: 'less' });
    expect(change([100 * MS], [110 * MS])).toMatchObject({ answer: 'unclear', why: 'runs' });
    expect(change([100 * MS], [100 * MS])).toMatchObject({ answer: 'unclear', why: 'runs' });
  });

  it('is not told where the clock is too coarse, was starved, or another one', () => {
    expect(change([100 * MS], [190 * MS], { hits: 10 * MS })).toMatchObject({ answer: 'unclear', why: 'short' });
    expect(change([3000], [5000])).toMatchObject({ answer: 'unclear', why: 'short' });
    const starved = { ...CLOCK, gapShare: 0.5 };
    expect(change([100 * MS], [200 * MS], { clock: starved })).toMatchObject({ answer: 'unclear', why: 'gaps' });
    const exact: Clock = { ...CLOCK, kind: 'exact' };
    expect(change([100 * MS], [900 * MS], { other: exact })).toMatchObject({ answer: 'unclear', why: 'clocks' });
  });

  it('of four runs a side is told by the test, with its interval', () => {
    const before = [100, 101, 99, 100].map((ms) => ms * MS);
    const slower = change(
      before,
      [109, 111, 110, 112].map((ms) => ms * MS),
    );
    expect(slower).toMatchObject({ answer: 'more', low: 8 * MS - 1000, high: 13 * MS + 1000 });
    expect(slower.p).toBeCloseTo(2 / 70, 9);
    expect(
      change(
        before,
        [100, 101, 100, 99].map((ms) => ms * MS),
      ),
    ).toMatchObject({ answer: 'same' });
    expect(
      change(
        before,
        [60, 140, 70, 150].map((ms) => ms * MS),
      ),
    ).toMatchObject({ answer: 'unclear', why: 'spread' });
    // Told apart, but by so little that it says nothing of the code.
    expect(
      change(
        before,
        [102, 103, 103, 102].map((ms) => ms * MS),
      ),
    ).toMatchObject({ answer: 'same' });
  });

  it('of nothing is none', () => {
    expect(change([0], [0])).toMatchObject({ answer: 'same' });
    expect(
      change(
        [0, 0, 0, 0],
        [10, 11, 12, 13].map((ms) => ms * MS),
      ),
    ).toMatchObject({ answer: 'more' });
  });

  it('is hardly ever told between runs of one program, however many lines it has', () => {
    let told = 0;
    const cases = 2000;
    for (let seed = 1; seed <= cases; seed++) {
      const random = seeded(seed);
      const runs = () => Array.from({ length: 5 }, () => (100 + random(60) + random(60)) * MS);
      if (['more', 'less'].includes(change(runs(), runs()).answer)) told++;
    }
    expect(told / cases).toBeGreaterThan(0.005);
    expect(told / cases).toBeLessThan(0.05);
  });
});

describe('the change of a count', () => {
  it('is exact', () => {
    expect(changeOfCount([5], [5])).toEqual({ before: 5, after: 5, low: 0, high: 0, answer: 'same' });
    expect(changeOfCount([1e6, 1e6], [1e6 + 1])).toMatchObject({ answer: 'more', low: 1 });
    expect(changeOfCount([7], [0])).toMatchObject({ answer: 'less' });
  });

  it('is tested where the runs of a side differ', () => {
    expect(changeOfCount([5, 9], [7, 7])).toMatchObject({ answer: 'unclear', why: 'runs' });
    expect(changeOfCount([5, 9, 6, 7], [8, 6, 5, 9])).toMatchObject({ answer: 'unclear', why: 'spread' });
    expect(changeOfCount([5, 9, 6, 7], [18, 16, 15, 19])).toMatchObject({ answer: 'more' });
  });
});

const BEFORE = `function parse(text) {
  const words = text.split(' ');
  for (const word of words) {
    use(word);
  }
}
function helper(options) {
  return configure(options.first, options.second);
}
function dropped() {
  return tidy();
}
`;
const AFTER = `// moved down by an edit
function added() {
  while (queue.length > 0) queue.pop().run();
}

function parseText(text) {
  const words = text.split(' ');
  log(words);
  for (const word of words) {
    use(word, 1);
  }
}
function dropped2(a, b, c) {
  if (a) throw new Error(b);
  return c.map(String);
}
`;
const HELPERS = `import { configure } from './configure';
export function helper(options) {
  return configure(options.first, options.second);
}
`;

const older = () =>
  profileOf([
    fileOf('parse.ts', BEFORE, [
      functionOf('parse', {
        ...{ at: '1:0-6', calls: 10 },
        on: { 2: [10, 5 * MS], 3: [110, MS], 4: [100, 20 * MS] },
      }),
      functionOf('helper', { at: '7:0-9', calls: 3, on: { 8: [3, MS] } }),
      functionOf('dropped', { at: '10:0-12', calls: 2, on: { 11: [2, MS] } }),
    ]),
  ]);
const newer = () =>
  profileOf([
    fileOf('parse.ts', AFTER, [
      functionOf('added', { at: '2:0-4', calls: 1, on: { 3: [5, 9 * MS] } }),
      functionOf('parseText', {
        ...{ at: '6:0-12', calls: 10 },
        on: { 7: [10, 5 * MS], 8: [10, MS], 9: [120, MS], 10: [110, 60 * MS] },
      }),
      functionOf('dropped2', { at: '13:0-16', calls: 0, on: { 14: [0, 0], 15: [0, 0] } }),
    ]),
    fileOf('helpers.ts', HELPERS, [functionOf('helper', { at: '2:7-4', calls: 3, on: { 3: [3, MS] } })]),
  ]);

/** Functions as `name path`, before and after. */
const matches = ({ functions }: Diff) =>
  functions.map((fn) =>
    [fn.before, fn.after].map((place) => (place === undefined ? '' : `${place.name} ${place.path}`)),
  );

describe('diffProfiles', () => {
  it('finds functions that were renamed or moved, and says what is new and gone', () => {
    expect(matches(diffProfiles([older()], [newer()]))).toEqual([
      ['helper parse.ts', 'helper helpers.ts'],
      ['', 'added parse.ts'],
      ['parse parse.ts', 'parseText parse.ts'],
      ['dropped parse.ts', ''],
      ['', 'dropped2 parse.ts'],
    ]);
  });

  it('finds lines across edits, and compares their figures', () => {
    const { functions } = diffProfiles([older()], [newer()]);
    const lines = functions.find((fn) => fn.after?.name === 'parseText')!.lines;
    expect(lines.map(({ before, after }) => [before?.line, after?.line])).toEqual([
      [2, 7],
      [undefined, 8],
      [3, 9],
      [4, 10],
    ]);
    expect(lines[2]!.hits).toMatchObject({ before: 110, after: 120, answer: 'more' });
    expect(lines[3]).toMatchObject({
      before: { text: '    use(word);' },
      after: { text: '    use(word, 1);' },
      time: { before: 20 * MS, after: 60 * MS, answer: 'more' },
    });
    expect(functions.find((fn) => fn.after?.name === 'helper')!.lines[0]).toMatchObject({
      before: { line: 8 },
      after: { line: 3 },
      hits: { answer: 'same' },
    });
  });

  it('finds a file under another name, also when it was edited', () => {
    const moved = (path: string, text = BEFORE): Profile => {
      const profile = older();
      profile.files = [fileOf(path, text, profile.files[0]!.functions)];
      return profile;
    };
    const pairs = [
      ['parse parse.ts', 'parse lib/p.ts'],
      ['helper parse.ts', 'helper lib/p.ts'],
      ['dropped parse.ts', 'dropped lib/p.ts'],
    ];
    expect(matches(diffProfiles([older()], [moved('lib/p.ts')]))).toEqual(pairs);
    expect(matches(diffProfiles([older()], [moved('lib/p.ts', BEFORE.replace('use(word)', 'apply(word)'))]))).toEqual(
      pairs,
    );
  });

  it('takes the median of the runs of a side; what a run did not load counts as 0', () => {
    const run = (ms: number) =>
      profileOf([fileOf('a.ts', 'f();\n', [functionOf('f', { at: '1:0-1', calls: 4, on: { 1: [4, ms * MS] } })])]);
    const { functions, measured, before: side } = diffProfiles([run(10), run(30), profileOf([])], [run(20)]);
    expect(side.runs).toBe(3);
    expect(functions[0]!.self).toMatchObject({ before: 10 * MS, after: 20 * MS, answer: 'unclear' });
    expect(functions[0]!.calls).toMatchObject({ before: 4, after: 4, answer: 'unclear' });
    expect(measured.before).toBe(10 * MS);
  });

  it('says when lines cannot be compared, as a source is missing', () => {
    const without = older();
    delete without.files[0]!.source;
    expect(diffProfiles([without], [older()]).functions[0]!.lines).toHaveLength(3);
    const { functions } = diffProfiles([without], [newer()]);
    expect(functions.find((fn) => fn.before?.name === 'helper')).toMatchObject({ lines: [{}] });
    const edited = newer();
    edited.files[0]!.functions[1]!.name = 'parse';
    const [parse] = diffProfiles([without], [edited]).functions.filter((fn) => fn.after?.name === 'parse');
    expect(parse).toMatchObject({ unmatched: true, lines: [], calls: { before: 10, after: 10 } });
  });

  it('notes what else differs', () => {
    const other = newer();
    Object.assign(other.run, { node: '24.1.0', platform: 'darwin-arm64', argv: ['other.ts'], complete: false });
    other.run.clock = { ...other.run.clock, kind: 'exact', gapShare: 0 };
    const { notes, measured } = diffProfiles([older()], [other]);
    expect(notes).toEqual([
      'The commands differ: script.ts before, other.ts after',
      'Node differs: 20.20.2 before, 24.1.0 after',
      'The machines differ: linux-x64 with 2 processors before, darwin-arm64 with 2 processors after',
      'The clocks differ, so times cannot be compared: shared before, exact after',
      'A run after ended in a way that may have lost its last second',
    ]);
    expect(measured).toMatchObject({ answer: 'unclear', why: 'clocks' });
  });

  it('of random profiles tells no change of counts between a profile and itself, and turns round', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const [a, b] = [randomProfile(random), randomProfile(random)];
      const self = diffProfiles([a], [a]);
      for (const fn of self.functions) {
        expect(fn.before).toEqual(fn.after);
        expect([fn.calls, ...fn.lines.map(({ hits }) => hits)].filter(({ answer }) => answer !== 'same')).toEqual([]);
      }
      const [there, back] = [diffProfiles([a], [b]), diffProfiles([b], [a])];
      const calls = (diff: Diff, side: 'before' | 'after') =>
        diff.functions.reduce((sum, fn) => sum + fn.calls[side], 0);
      expect(calls(there, 'before')).toBe(calls(back, 'after'));
      expect(there.measured.low + back.measured.high).toBe(0);
    }
  });

  it('takes no long time for functions that all claim the whole file', () => {
    const size = 5000;
    const run = (word: string) => {
      const fns = Array.from({ length: size }, (_, i) =>
        functionOf(`f${i}`, { at: `1:${i}-${2 ** 52}`, calls: 1, on: { [i + 1]: [1, MS] } }),
      );
      return profileOf([fileOf('a.ts', Array.from({ length: size }, (_, i) => `${word}${i}();`).join('\n'), fns)]);
    };
    expect(diffProfiles([run('a')], [run('b')]).functions[7]).toMatchObject({ unmatched: true });
  });

  it('refuses to compare nothing, or too many runs', () => {
    expect(() => diffProfiles([], [older()])).toThrow('nothing to compare');
    expect(() => diffProfiles(new Array(101).fill(older()), [older()])).toThrow('101 runs a side are too many');
  });
});

describe('--fail-on', () => {
  const names = (text: string, diff: Diff) => {
    const { failed, unclear } = judge(diff, parseCondition(text));
    const list = (findings: typeof failed) => findings.map(({ fn, line }) => `${fn?.after?.name}:${line?.after?.line}`);
    return { failed: list(failed), unclear: list(unclear) };
  };

  it('takes conditions and nothing else', () => {
    expect(parseCondition(' time > 12.5 % ')).toEqual({ text: 'time > 12.5 %', metric: 'time', most: 0.125 });
    for (const text of ['time', 'time>', 'speed>5%', 'time<5%', 'time>-5%', 'hits>5', '']) {
      expect(() => parseCondition(text)).toThrow("--fail-on takes a condition such as 'hits>0%', not");
    }
  });

  it('hits: lines of both sides that ran more often, but not what is new', () => {
    const diff = diffProfiles([older()], [newer()]);
    expect(names('hits>0%', diff)).toEqual({ failed: ['parseText:9', 'parseText:10'], unclear: [] });
    expect(names('hits>9.5%', diff)).toEqual({ failed: ['parseText:10'], unclear: [] });
    expect(names('hits>10%', diff)).toEqual({ failed: [], unclear: [] });
  });

  it('times: the run and functions that surely got slower; what cannot be told fails nothing', () => {
    const diff = diffProfiles([older()], [newer()]);
    expect(names('time>10%', diff)).toEqual({ failed: ['undefined:undefined', 'parseText:undefined'], unclear: [] });
    expect(names('self>500%', diff)).toEqual({ failed: [], unclear: [] });
    const slightly = older();
    slightly.files[0]!.functions[0]!.timeNs *= 1.15;
    expect(names('time>10%', diffProfiles([older()], [slightly]))).toEqual({
      failed: [],
      unclear: ['parse:undefined'],
    });
  });

  it('leaves out functions that do not matter to the run', () => {
    const big = functionOf('big', { at: '1:0-1', calls: 1, on: { 1: [1, 1000 * MS] } });
    const small = (ms: number) => functionOf('small', { at: '2:0-2', calls: 1, on: { 2: [1, ms * MS] } });
    const files = (ms: number): ProfileFile[] => [fileOf('a.ts', 'big();\nsmall();\n', [big, small(ms)])];
    const diff = (ms: number) => diffProfiles([profileOf(files(1))], [profileOf(files(ms))]);
    expect(names('time>10%', diff(3)).failed).toEqual([]);
    expect(names('time>10%', diff(30)).failed).toEqual(['small:undefined']);
  });
});
