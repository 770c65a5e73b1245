import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { absolutePath, fileUrl, uniqueNames } from '../../src/export/names.ts';
import type { Profile } from '../../src/profile/types.ts';
import { randomCalls } from '../profile/random-calls.ts';
import { seeded } from '../profile/random-profile.ts';
import { fileOf, functionOf, profileOf } from '../report/fixture.ts';
import { HOSTILE, hostileProfile } from './hostile.ts';
import { readCallgrind } from './readers/callgrind.ts';
import { readCollapsed } from './readers/collapsed.ts';
import { lensFigures, readCpuProfile } from './readers/cpuprofile.ts';
import { lineFigures } from './readers/figures.ts';
import { readLcov } from './readers/lcov.ts';
import { readPprof } from './readers/pprof.ts';
import { readSpeedscope } from './readers/speedscope.ts';
import { sampleWithCalls } from './sample.ts';

const write = (name: string, profile: Profile) => EXPORT_FORMATS.find((format) => format.name === name)!.write(profile);
const text = (name: string, profile = sampleWithCalls()) => String(write(name, profile));

describe('paths through the program', () => {
  it('are functions with their totals in cpuprofile', () => {
    const { nodes } = readCpuProfile(text('cpuprofile'));
    const row = nodes.find((node) => node.callFrame.functionName === 'Parser.row')!;
    const names: string[] = [];
    for (let node = row.parent; node !== undefined; node = node.parent) names.push(node.callFrame.functionName);
    expect(names).toEqual(['<arrow>:14', 'Parser.parse', 'main', '(root)']);
    expect(row).toMatchObject({ self: 757_000, total: 757_000 });
    expect(row.callFrame).toMatchObject({ url: 'file:///project/src/parser.ts', lineNumber: 18, columnNumber: 10 });
    expect(row.positionTicks).toContainEqual({ line: 24, ticks: 431_000 });
    expect(nodes.find((node) => node.callFrame.functionName === 'main')!.total).toBe(864_293);
  });

  it('are lines in vscode; a callback has no lens beside that of the line that it is on', () => {
    const { self, total } = lensFigures(readCpuProfile(text('vscode')));
    const at = (line: number) => [self, total].map((figures) => figures.get(`/project/src/parser.ts:${line}`));
    expect(at(14)).toEqual([33_000, 790_000]);
    expect(at(35)).toEqual([800, 840_403]);
    expect(at(24)).toEqual([431_000, 431_000]);
    expect(at(11)).toEqual([undefined, undefined]);
  });

  it('are functions and lines in turn in speedscope and collapsed', () => {
    const { shared, profiles } = readSpeedscope(text('speedscope'));
    const longest = profiles[0]!.samples.reduce((a, b) => (b.length > a.length ? b : a));
    expect(longest.map((frame) => shared.frames[frame]!.name)).toEqual([
      'main',
      'parser.ts:35 const rows = new Parser().parse(text);',
      'Parser.parse',
      'parser.ts:14 .map((line) => this.row(line))',
      '<arrow>:14',
      'parser.ts:14 .map((line) => this.row(line))',
      'Parser.row',
      expect.stringMatching(/^parser\.ts:2\d /),
    ]);
    const [stack] = readCollapsed(text('collapsed')).filter(({ weight }) => weight === 431_000_000);
    expect(stack!.frames.slice(-4)).toEqual([
      '<arrow>:14 (src/parser.ts:14)',
      'src/parser.ts:14',
      'Parser.row (src/parser.ts:19)',
      'src/parser.ts:24',
    ]);
  });

  it('are lines of functions in pprof', () => {
    const { stacks } = readPprof(write('pprof', sampleWithCalls()) as Uint8Array);
    expect(stacks.find(({ values }) => values[2] === 431_000_000)).toEqual({
      frames: [
        'Parser.row src/parser.ts:24',
        '<arrow>:14 src/parser.ts:14',
        'Parser.parse src/parser.ts:14',
        'main src/parser.ts:35',
      ],
      values: [180_000, 0, 431_000_000],
    });
  });

  it('are the calls as they were measured in callgrind', () => {
    expect(readCallgrind(text('callgrind')).calls).toContainEqual({
      from: 'src/parser.ts:Parser.parse',
      to: 'src/parser.ts:<arrow>:14',
      line: 14,
      targetLine: 14,
      calls: 20_000,
      cost: [766_000_000, 0, 0],
    });
  });

  it('are file, function and line where calls were not gathered', () => {
    const profile = sampleWithCalls();
    for (const line of profile.files[0]!.functions.flatMap((fn) => fn.lines)) delete line.calls;
    for (const { frames } of readCollapsed(text('collapsed', profile))) {
      expect(frames).toHaveLength(3);
      expect(frames[0]).toBe('src/parser.ts');
    }
  });
});

describe('times with callees', () => {
  const programs = Array.from({ length: 40 }, (_, seed) => randomCalls(seeded(seed)).profile);

  /** A thousand times, as lenses count in microseconds. */
  const slower = (profile: Profile): Profile =>
    JSON.parse(JSON.stringify(profile), (key, value) => (/^(time|self)Ns$/.test(key) ? value * 1000 : value));

  it("are the profile's in the code lenses of VS Code", () => {
    for (const profile of programs.map(slower)) {
      const read = readCpuProfile(text('vscode', profile));
      const { total } = lensFigures(read);
      for (const [key, ns] of lineFigures(profile, 'timeNs')) {
        // Each node at or below the line may be a microsecond off.
        expect(Math.abs((total.get(`/project/${key}`) ?? 0) - ns / 1000)).toBeLessThan(read.nodes.length);
      }
    }
  });

  it("are the profile's in pprof", () => {
    for (const profile of programs) {
      const { stacks } = readPprof(write('pprof', profile) as Uint8Array);
      for (const [key, ns] of lineFigures(profile, 'timeNs')) {
        const on = stacks.filter(({ frames }) => frames.some((frame) => frame.endsWith(` ${key}`)));
        const cumulated = on.reduce((sum, { values }) => sum + values[2]!, 0);
        expect(Math.abs(cumulated - ns), key).toBeLessThanOrEqual(on.length);
      }
    }
  });
});

describe('lcov', () => {
  it('has no record for lines that continue a statement, so that they do not count as never run', () => {
    const lines = {
      2: [1, 5, 5, 0, { endLine: 3 }] as [number, number, number, number, object],
      3: [0, 5, 5, 0, { continues: 2 }] as [number, number, number, number, object],
      4: [0, 0] as [number, number],
    };
    const [file] = readLcov(
      text('lcov', profileOf([fileOf('a.ts', 'x', [functionOf('f', { at: '1:0-4', calls: 1, on: lines })])])),
    );
    expect(file!.lines.details).toEqual([
      { line: 2, hit: 1 },
      { line: 4, hit: 0 },
    ]);
  });
});

describe('hostile text', () => {
  it.each(EXPORT_FORMATS.filter(({ binary }) => !binary))('stays text in $name', ({ write }) => {
    const exported = String(write(hostileProfile()));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(exported).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/);
    expect(exported).not.toMatch(/\p{Surrogate}/u);
  });

  it('is no formula in csv', () => {
    const cells: string[] = parseCsv(text('csv', hostileProfile())).flat();
    expect(cells).toContain(`'${HOSTILE[1]}`);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('leaves each function its own name', () => {
    for (const file of hostileProfile().files) {
      const names = uniqueNames(file);
      expect(new Set(names).size).toBe(names.length);
    }
    const alike = [...'abc'].map((name) => functionOf(name, { at: '1:0-1' }));
    alike[0]!.name = alike[2]!.name = 'f';
    alike[1]!.name = 'f:1';
    expect(new Set(uniqueNames(fileOf('a.ts', '', alike))).size).toBe(3);
  });
});

describe('places', () => {
  it.each([
    ['/project', 'src/a b#c.ts', 'file:///project/src/a%20b%23c.ts', '/project/src/a b#c.ts'],
    ['/project/sub', '../a.ts', 'file:///project/a.ts', '/project/a.ts'],
    ['C:\\project', 'src/a.ts', 'file:///C:/project/src/a.ts', 'C:/project/src/a.ts'],
    ['C:\\project', 'D:/other/a.ts', 'file:///D:/other/a.ts', 'D:/other/a.ts'],
    ['/project', 'webpack:///src/a.ts', 'webpack:///src/a.ts', 'webpack:///src/a.ts'],
    ['/', 'a.ts', 'file:///a.ts', '/a.ts'],
  ])('%s and %s', (root, path, url, absolute) => {
    expect(fileUrl(root, path)).toBe(url);
    expect(absolutePath(root, path)).toBe(absolute);
  });
});
