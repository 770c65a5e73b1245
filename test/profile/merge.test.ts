import { describe, expect, it } from 'vitest';
import { LprofError } from '../../src/errors.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/read.ts';
import type { LineCall, Profile } from '../../src/profile/types.ts';
import { formatProfile } from '../../src/profile/write.ts';
import { fileOf, functionOf, profileOf } from '../report/fixture.ts';
import { randomProfile, seeded } from './random-profile.ts';

const one = (calls: number, lines: Record<number, [number, number]>, run = {}) =>
  profileOf([fileOf('a.ts', 'text', [functionOf('f', { at: '1:0-9', calls, on: lines })])], run);

const callTotals = (calls: LineCall[]) => ({
  called: calls.reduce((total, call) => total + call.calls, 0),
  calledNs: calls.reduce((total, call) => total + call.timeNs, 0),
  calledSelfNs: calls.reduce((total, call) => total + call.selfNs, 0),
});

/** Every call with its caller and callee by name, place and version of the file, however they are numbered. */
const edges = ({ files }: Profile) => {
  const sums: Record<string, number> = {};
  const nameOf = (file: number, fn: number) => {
    const { path, sha256, functions } = files[file]!;
    return `${path} ${sha256} ${functions[fn]!.kind} ${functions[fn]!.name} ${functions[fn]!.line}`;
  };
  files.forEach(({ functions }, f) => {
    functions.forEach(({ lines }, i) => {
      for (const { line, calls = [] } of lines) {
        for (const call of calls) {
          const edge = `${nameOf(f, i)}:${line} calls ${nameOf(call.file, call.function)}`;
          sums[edge] = (sums[edge] ?? 0) + call.calls;
        }
      }
    });
  });
  return sums;
};

const totals = ({ files }: Profile) => {
  const functions = files.flatMap((file) => file.functions);
  const lines = functions.flatMap((fn) => fn.lines);
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    calls: sum(functions.map((fn) => fn.calls)),
    timeNs: sum(functions.map((fn) => fn.timeNs)),
    hits: sum(lines.map((line) => line.hits)),
    selfNs: sum(lines.map((line) => line.selfNs)),
    awaitNs: sum(lines.map((line) => line.awaitNs)),
    ...callTotals(lines.flatMap((line) => line.calls ?? [])),
  };
};

describe('mergeProfiles', () => {
  it('is commutative, associative and loses nothing', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed);
      const [a, b, c] = [randomProfile(random), randomProfile(random), randomProfile(random)];
      const all = mergeProfiles([a, b, c]);
      expect(mergeProfiles([c, a, b]), `seed ${seed}`).toEqual(all);
      expect(mergeProfiles([b, a, c]), `seed ${seed}`).toEqual(all);
      expect(mergeProfiles([mergeProfiles([a, b]), c]), `seed ${seed}`).toEqual(all);
      expect(mergeProfiles([a, mergeProfiles([b, c])]), `seed ${seed}`).toEqual(all);
      expect(mergeProfiles([all]), `seed ${seed}`).toEqual(all);
      const sums = [a, b, c].map(totals);
      for (const [key, value] of Object.entries(totals(all))) {
        const expected = sums.reduce((total, each) => total + each[key as keyof typeof each], 0);
        expect(value, `${key}, seed ${seed}`).toBe(expected);
      }
      expect(all.run.threads).toHaveLength([a, b, c].flatMap((each) => each.run.threads).length);
      const called: Record<string, number> = {};
      for (const [edge, calls] of [a, b, c].flatMap((each) => Object.entries(edges(each)))) {
        called[edge] = (called[edge] ?? 0) + calls;
      }
      expect(edges(all), `seed ${seed}`).toEqual(called);
      expect(parseProfile(Buffer.from(formatProfile(all)), 'merged')).toEqual(all);
    }
  });

  it('adds up primitive calls where both profiles count them', () => {
    const a = one(3, { 2: [3, 10] });
    a.files[0]!.functions[0]!.primitiveCalls = 1;
    expect(mergeProfiles([a, a]).files[0]!.functions[0]).toMatchObject({ calls: 6, primitiveCalls: 2 });
    expect(mergeProfiles([a, one(1, { 2: [1, 10] })]).files[0]!.functions[0]).not.toHaveProperty('primitiveCalls');
  });

  it('does not change the profiles that are merged', () => {
    const a = one(1, { 2: [1, 10] });
    const before = structuredClone(a);
    mergeProfiles([a, one(2, { 3: [1, 10] })]);
    expect(a).toEqual(before);
  });

  it('adds up calls, hits and times line by line, and takes the larger depth', () => {
    const b = one(2, { 2: [5, 50], 3: [1, 1] });
    b.files[0]!.functions[0]!.maxDepth = 4;
    const [fn] = mergeProfiles([one(1, { 2: [1, 10] }), b]).files[0]!.functions;
    expect(fn).toMatchObject({ calls: 3, timeNs: 61, selfNs: 61, maxDepth: 4 });
    expect(fn!.lines.map(({ line, hits, timeNs }) => [line, hits, timeNs])).toEqual([
      [2, 6, 60],
      [3, 1, 1],
    ]);
  });

  it('adds up the calls of a line, by the callee wherever it stands, most time first', () => {
    const call = (file: number, fn: number, calls: number, timeNs: number) => ({
      ...{ file, function: fn, calls, timeNs, selfNs: timeNs },
    });
    const caller = (...calls: LineCall[]) =>
      functionOf('main', { at: '1:0-9', calls: 1, on: { 2: [1, 10, 5, 0, { calls }] } });
    const [f, g] = [functionOf('f', { at: '1:0-9' }), functionOf('g', { at: '11:0-19' })];
    const a = profileOf([fileOf('m.ts', 'm', [caller(call(1, 0, 1, 5))]), fileOf('z.ts', 'z', [g])]);
    const b = profileOf([
      fileOf('z.ts', 'z', [f, g]),
      fileOf('m.ts', 'm', [caller(call(0, 1, 2, 6), call(0, 0, 3, 7), call(1, 0, 1, 7))]),
    ]);
    const expected = [call(0, 0, 1, 7), call(1, 0, 3, 7), call(1, 1, 3, 11)];
    expected.sort((x, y) => y.timeNs - x.timeNs);
    expect(mergeProfiles([a, b]).files[0]!.functions[0]!.lines[0]!.calls).toEqual(expected);
    expect(mergeProfiles([b, a]).files[0]!.functions[0]!.lines[0]!.calls).toEqual(expected);
  });

  it('stays readable when figures exceed what a profile can hold', () => {
    const huge = one(1, { 2: [2 ** 62, 2 ** 62] });
    const merged = mergeProfiles([huge, huge, huge]);
    expect(merged.files[0]!.functions[0]!.lines[0]!.hits).toBe(2 ** 62);
    expect(parseProfile(Buffer.from(formatProfile(merged)), 'merged')).toEqual(merged);
  });

  it('keeps files apart that have the same path and different content', () => {
    const other = profileOf([fileOf('a.ts', 'other text', [functionOf('f', { at: '1:0-9', calls: 1 })])]);
    expect(mergeProfiles([one(1, {}), other]).files.map((file) => file.path)).toEqual(['a.ts', 'a.ts']);
  });

  it('keeps the source when only one side has it', () => {
    const without = one(1, {});
    delete without.files[0]!.source;
    expect(mergeProfiles([without, one(1, {})]).files[0]!.source).toBe('text');
  });

  it('describes the earliest run, the worst clock and the first failure', () => {
    const early = one(1, {}, { startedAt: '2026-01-01T00:00:00.000Z', argv: ['early'], complete: true });
    const late = one(
      1,
      {},
      {
        startedAt: '2026-02-01T00:00:00.000Z',
        argv: ['late'],
        complete: false,
        exit: { code: 1, signal: null },
        warnings: ['w'],
        clock: { kind: 'shared', resolutionNs: 5000, probeNs: 1, worstGapNs: 1, gapShare: 0.5 },
      },
    );
    expect(mergeProfiles([late, early]).run).toMatchObject({
      argv: ['early'],
      complete: false,
      exit: { code: 1 },
      wallNs: early.run.wallNs + late.run.wallNs,
      warnings: ['w'],
      clock: { resolutionNs: 5000, probeNs: 2.4, gapShare: 0.5 },
    });
  });

  it('keeps fields that it does not know, in files, functions and lines as well', () => {
    const a = one(1, { 2: [1, 1] });
    Object.assign(a, { note: 'n' });
    Object.assign(a.run, { host: 'h' });
    Object.assign(a.files[0]!, { language: 'ts' });
    Object.assign(a.files[0]!.functions[0]!, { tier: 2 });
    Object.assign(a.files[0]!.functions[0]!.lines[0]!, { bytes: 5 });
    const merged = mergeProfiles([a, one(1, { 2: [1, 1] }, { startedAt: '2027-01-01T00:00:00.000Z' })]);
    expect(merged).toMatchObject({ note: 'n', run: { host: 'h' } });
    expect(merged.files[0]).toMatchObject({ language: 'ts', functions: [{ tier: 2, lines: [{ bytes: 5 }] }] });
  });

  it('refuses to merge nothing', () => {
    expect(() => mergeProfiles([])).toThrow(LprofError);
  });
});
