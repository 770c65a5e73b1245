import type { Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';

const MS = 1_000_000;
const US = 1000;

const PARSER = `import { readFileSync } from 'node:fs';

/* A parser of
   comma-separated values */
export class Parser {
\tconstructor(private readonly separator = ',') {}

  parse(text: string): string[][] {
    const lines = text.split(/\\r?\\n/);
    if (lines.length === 0) {
      return [];
    }
    const rows = lines
      .map((line) => this.row(line))
      .filter((row) => row.length > 0);
    return rows;
  }

  private row(line: string): string[] {
    let cells: string[] = [];
    let cell = \`\`;
    for (const character of line) {
      if (character === this.separator) {
        cells = [...cells, cell]; // quadratic
        cell = '';
      } else cell += character;
    }
    return [...cells, cell];
  }
}

// @profile
export async function main(path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const rows = new Parser().parse(text);
  await new Promise((done) => setTimeout(done, 50));
  console.log(rows.length, '行を解析しました 🎉', { path, first: rows[0], last: rows.at(-1) });
}

function unused(): never {
  throw new Error('never');
}
`;

/** A profile with the things that a usual program has: methods, callbacks, a chain over lines, await, code that never ran. */
export function sampleProfile(): Profile {
  const parse = functionOf('Parser.parse', {
    kind: 'method',
    at: '8:2-17',
    calls: 1,
    timeNs: 840 * MS,
    on: {
      9: [1, 31 * MS],
      10: [1, 1 * US],
      11: [0, 0],
      13: [1, 2 * US, 2 * US, 0, { endLine: 15 }],
      14: [0, 790 * MS, 24 * MS, 0, { continues: 13 }],
      15: [0, 18.6 * MS, 11 * MS, 0, { continues: 13 }],
      16: [1, 300],
    },
  });
  const inRow = functionOf('<arrow>', {
    kind: 'arrow',
    at: '14:11-14',
    calls: 20_000,
    on: { 14: [20_000, 766 * MS, 9 * MS] },
  });
  const inFilter = functionOf('<arrow>', {
    kind: 'arrow',
    at: '15:14-15',
    calls: 20_000,
    on: { 15: [20_000, 7.6 * MS] },
  });
  const row = functionOf('Parser.row', {
    kind: 'method',
    at: '19:10-29',
    calls: 20_000,
    timeNs: 757 * MS,
    on: {
      20: [20_000, 1.4 * MS],
      21: [20_000, 1.1 * MS],
      22: [1_240_000, 88 * MS],
      23: [1_220_000, 102 * MS],
      24: [180_000, 431 * MS],
      25: [180_000, 9 * MS],
      26: [1_040_000, 96 * MS],
      28: [20_000, 28.5 * MS],
    },
  });
  const main = functionOf('main', {
    at: '33:7-38',
    calls: 1,
    timeNs: 865 * MS,
    on: {
      34: [1, 14.2 * MS],
      35: [1, 841 * MS, 800 * US],
      36: [1, 90 * US, 90 * US, 50.3 * MS],
      37: [1, 9.6 * MS],
    },
  });
  const unused = functionOf('unused', { at: '40:0-42', on: { 41: [0, 0] } });
  return profileOf([fileOf('src/parser.ts', PARSER, [parse, inRow, inFilter, row, main, unused])], {
    argv: ['src/parser.ts', '--file', 'big table.csv'],
    wallNs: 960 * MS,
  });
}
