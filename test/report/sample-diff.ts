import { diffProfiles } from '../../src/profile/diff.ts';
import type { Diff } from '../../src/profile/diff-types.ts';
import type { Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';

const MS = 1_000_000;

const BEFORE = `import { readFileSync } from 'node:fs';

export function tokens(text: string): string[] {
  const result: string[] = [];
  for (const word of text.split(' ')) {
    if (word === '') continue;
    result.push(word.toLowerCase());
  }
  return result;
}

export class Ranker {
  rank(counts: Map<string, number>) {
    const entries = Object.entries(counts);
    entries.sort((a, b) => b[1] - a[1]);
    return entries.slice(0, 10);
  }
}

async function load(path: string): Promise<string> {
  const text = readFileSync(path, 'utf8');
  await pause(10);
  return text;
}

function old(options: Options): number {
  return options.first * options.second + options.third;
}

main();
`;
const AFTER = `import { readFile } from 'node:fs/promises';

export class Ranker {
  rank(counts: Map<string, number>) {
    const entries = [...counts];
    entries.sort((a, b) => b[1] - a[1]);
    return entries.slice(0, 10);
  }
}

export function tokenize(text: string): string[] {
  const result: string[] = [];
  for (const word of text.split(' ')) {
    if (word === '') continue;
    result.push(normalize(word.toLowerCase(), options));
    seen.add(word);
  }
  return result;
}

function normalize(word: string): string {
  return word.normalize('NFC');
}

async function load(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  await pause(10);
  return text;
}

main();
`;

/** A run whose times are off by a factor. */
function older(factor: number): Profile {
  const ns = (ms: number) => Math.round(ms * factor * MS);
  return profileOf(
    [
      fileOf('src/words.ts', BEFORE, [
        functionOf('<module>', {
          at: '1:0-30',
          kind: 'module',
          calls: 1,
          timeNs: ns(705),
          on: { 30: [1, ns(705), ns(1)] },
        }),
        functionOf('tokens', {
          ...{ at: '3:7-10', calls: 60 },
          on: {
            4: [60, ns(0.01)],
            5: [1_200_120, ns(120)],
            6: [1_200_060, ns(1)],
            7: [1_200_000, ns(180)],
            9: [60, ns(0.02)],
          },
        }),
        functionOf('Ranker.rank', {
          ...{ at: '13:2-17', kind: 'method', calls: 60 },
          on: { 14: [60, ns(250)], 15: [60, ns(100), ns(70)], 16: [60, ns(0.1)] },
        }),
        functionOf('Ranker.rank.<anonymous>', { at: '15:17-15', kind: 'arrow', calls: 3e5, on: { 15: [3e5, ns(30)] } }),
        functionOf('load', {
          ...{ at: '20:0-24', calls: 60 },
          on: { 21: [60, ns(20)], 22: [60, ns(0.1), ns(0.1), ns(600)], 23: [60, 0] },
        }),
        functionOf('old', { at: '26:0-28', calls: 7, on: { 27: [7, ns(0.4)] } }),
      ]),
    ],
    { wallNs: ns(1400), argv: ['src/words.ts', '--all'] },
  );
}

function newer(factor: number): Profile {
  const ns = (ms: number) => Math.round(ms * factor * MS);
  return profileOf(
    [
      fileOf('src/words.ts', AFTER, [
        functionOf('<module>', {
          at: '1:0-32',
          kind: 'module',
          calls: 1,
          timeNs: ns(820),
          on: { 31: [1, ns(820), ns(1)] },
        }),
        functionOf('Ranker.rank', {
          ...{ at: '4:2-8', kind: 'method', calls: 60 },
          on: { 5: [60, ns(40)], 6: [60, ns(101), ns(70)], 7: [60, ns(0.1)] },
        }),
        functionOf('Ranker.rank.<anonymous>', { at: '6:17-6', kind: 'arrow', calls: 3e5, on: { 6: [3e5, ns(31)] } }),
        functionOf('tokenize', {
          ...{ at: '11:7-19', calls: 60 },
          on: {
            12: [60, ns(0.01)],
            13: [1_200_120, ns(121)],
            14: [1_200_060, ns(1)],
            15: [1_200_000, ns(410), ns(190)],
            16: [1_200_000, ns(60)],
            18: [60, ns(0.02)],
          },
        }),
        functionOf('normalize', { at: '21:0-23', calls: 1_200_000, on: { 22: [1_200_000, ns(220)] } }),
        functionOf('load', {
          ...{ at: '25:0-29', calls: 60 },
          on: { 26: [60, ns(1), ns(1), ns(90)], 27: [60, ns(0.1), ns(0.1), ns(610)], 28: [60, 0] },
        }),
      ]),
    ],
    { wallNs: ns(1600), argv: ['src/words.ts', '--all'], startedAt: '2026-01-02T10:30:00.000Z' },
  );
}

const FACTORS = [1, 1.012, 0.991, 1.004, 0.997];

/** Two versions of a program, each run five times. */
export function sampleDiff(): Diff {
  return diffProfiles(
    FACTORS.map(older),
    FACTORS.map((factor) => newer(factor * 1.003)),
  );
}

/** One run of each, on a busy machine and another Node. */
export function singleDiff(): Diff {
  const after = newer(1.05);
  after.run.node = '24.1.0';
  after.run.clock = { ...after.run.clock, gapShare: 0.25 };
  return diffProfiles([older(1)], [after]);
}
