import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { absolutePath, fileUrl } from '../../src/export/names.ts';
import type { Profile } from '../../src/profile/types.ts';
import { randomCalls } from '../profile/random-calls.ts';
import { randomProfile, seeded } from '../profile/random-profile.ts';
import { hostileProfile } from './hostile.ts';
import { readCallgrind } from './readers/callgrind.ts';
import { readCollapsed } from './readers/collapsed.ts';
import { lensFigures, readCpuProfile, tickFigures } from './readers/cpuprofile.ts';
import { add, type Figures, lineFigures, total } from './readers/figures.ts';
import { readLcov } from './readers/lcov.ts';
import { readPprof } from './readers/pprof.ts';
import { leafFigures, readSpeedscope } from './readers/speedscope.ts';
import { sampleWithCalls } from './sample.ts';

const many = (make: (seed: number) => Profile) => Array.from({ length: 40 }, (_, seed) => make(seed));

const PROFILES: [what: string, profiles: Profile[]][] = [
  ['a usual program', [sampleWithCalls()]],
  ['programs whose functions do the same for every caller', many((seed) => randomCalls(seeded(seed)).profile)],
  ['programs with recursion', many((seed) => randomCalls(seeded(seed), 5).profile)],
  ['profiles without calls', many((seed) => randomProfile(seeded(seed)))],
  ['hostile text', [hostileProfile()]],
];

const write = (name: string, profile: Profile) => EXPORT_FORMATS.find((format) => format.name === name)!.write(profile);
const text = (name: string, profile: Profile) => String(write(name, profile));

/** Paths and names in exports are one line without control characters; here they serve as keys. */
const shown = (key: string) => key.replace('\n', '␊').replaceAll('\u001b', '␛');
const showing = (figures: Figures): Figures => new Map([...figures].map(([key, value]) => [shown(key), value]));

/** The same profile from three sides: what its lines hold, by `file:line`. */
const known = (profile: Profile) => ({
  self: lineFigures(profile, 'selfNs'),
  hits: lineFigures(profile, 'hits'),
  awaits: lineFigures(profile, 'awaitNs'),
});

describe.each(PROFILES)('%s: all sums survive', (_what, profiles) => {
  it.each(['cpuprofile', 'vscode'])('in %s, to the microsecond', (format) => {
    for (const profile of profiles) {
      const read = readCpuProfile(text(format, profile));
      const { self } = known(profile);
      const outsideNs = profile.run.threads.reduce((sum, thread) => sum + thread.outsideNs, 0);
      expect(read.durationUs).toBe(Math.round((total(self) + outsideNs) / 1000));
      const program = read.nodes.find((node) => node.callFrame.functionName === '(program)')!;
      expect(Math.abs(program.self - outsideNs / 1000)).toBeLessThanOrEqual(1);
      const ticks = tickFigures(read);
      for (const [key, ns] of self) {
        const [path, line] = splitKey(key);
        const us = ticks.get(`${fileUrl(profile.run.root, path)}:${line}`) ?? 0;
        expect(Math.abs(us - ns / 1000), key).toBeLessThan(1.001);
      }
    }
  });

  it("in VS Code's lenses, which are those of all lines with time", () => {
    for (const profile of profiles) {
      const read = readCpuProfile(text('vscode', profile));
      const lenses = lensFigures(read).self;
      const ticks = tickFigures(read);
      expect(lenses.size).toBe(ticks.size);
      for (const key of known(profile).self.keys()) {
        const [path, line] = splitKey(key);
        const lens = lenses.get(`${absolutePath(profile.run.root, path)}:${line}`);
        expect(lens, key).toBe(ticks.get(`${fileUrl(profile.run.root, path)}:${line}`));
      }
    }
  });

  it('in speedscope', () => {
    for (const profile of profiles) {
      const read = readSpeedscope(text('speedscope', profile));
      const { self, hits, awaits } = known(profile);
      expect(leafFigures(read, 'time')).toEqual(showing(self));
      expect(leafFigures(read, 'hits')).toEqual(showing(hits));
      expect(leafFigures(read, 'await')).toEqual(showing(awaits));
      for (const { startValue, endValue, weights } of read.profiles)
        expect(endValue - startValue).toBe(weights.reduce((sum, weight) => sum + weight, 0));
    }
  });

  it('in pprof', () => {
    for (const profile of profiles) {
      const { types, defaultType, flat } = readPprof(write('pprof', profile) as Uint8Array);
      const { self, hits, awaits } = known(profile);
      expect(types).toEqual(['hits/count', 'await/nanoseconds', 'time/nanoseconds']);
      expect(defaultType).toBe('time');
      expect(flat).toEqual([hits, awaits, self].map(showing));
    }
  });

  it('in callgrind', () => {
    for (const profile of profiles) {
      const read = readCallgrind(text('callgrind', profile));
      const { self, hits, awaits } = known(profile);
      expect(read.events).toEqual(['Ns', 'Hits', 'Await']);
      expect(read.self).toEqual([self, hits, awaits].map(showing));
      expect(read.summary).toEqual(read.self.map(total));
      const lines = profile.files.flatMap((file) => file.functions).flatMap((fn) => fn.lines);
      const edges = lines.flatMap(({ line, calls = [] }) => calls.map(({ calls, timeNs }) => [line, calls, timeNs]));
      expect(read.calls.map(({ line, calls, cost }) => [line, calls, cost[0]])).toEqual(edges);
    }
  });

  it('in collapsed', () => {
    for (const profile of profiles) {
      const figures: Figures = new Map();
      for (const { frames, weight } of readCollapsed(text('collapsed', profile))) add(figures, frames.at(-1)!, weight);
      const self = [...showing(known(profile).self)];
      expect(figures).toEqual(new Map(self.map(([key, value]) => [key.replaceAll(';', ','), value])));
    }
  });

  it('in lcov', () => {
    for (const profile of profiles.filter(({ files }) => files.length > 0)) {
      const read = readLcov(text('lcov', profile));
      const figures: Figures = new Map();
      for (const { file, lines } of read)
        for (const { line, hit } of lines.details) add(figures, `${file}:${line}`, hit);
      expect(figures).toEqual(showing(known(profile).hits));
      expect(read.map(({ functions }) => functions.details.map(({ hit }) => hit))).toEqual(
        profile.files.map(({ functions }) => functions.map(({ calls }) => calls)),
      );
      for (const { found, hit, details } of read.flatMap(({ lines, functions }) => [lines, functions]))
        expect([found, hit]).toEqual([details.length, details.filter((each) => each.hit > 0).length]);
    }
  });

  it('in csv', () => {
    for (const profile of profiles) {
      const rows: string[][] = parseCsv(text('csv', profile)).slice(1);
      const lines = profile.files.flatMap((file) => file.functions.flatMap((fn) => fn.lines));
      expect(rows.map((row) => row.slice(3, 8).map(Number))).toEqual(
        lines.map(({ line, hits, timeNs, selfNs, awaitNs }) => [line, hits, timeNs, selfNs, awaitNs]),
      );
    }
  });
});

function splitKey(key: string): [path: string, line: string] {
  const at = key.lastIndexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}
