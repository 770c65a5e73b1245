import type { LineCall, Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';

const MS = 1_000_000;

const TREE = `import { 測る } from './測定.js';

export class Tree {
\tconstructor(readonly value, readonly children = []) {}

\tsum() {
\t\treturn this.children.reduce((total, child) => total + child.sum(), this.value); // 🌳 再帰
\t}
}

export function grow(depth) {
\tif (depth === 0) return new Tree(測る('葉'));
\tconst children = Array.from({ length: 3 }, () => grow(depth - 1));
\tlog('育つ 🌱', { depth, tabs:\t'a\tb' });
\treturn new Tree(測る('枝'), children);
}

function log(...parts) { parts.join('|'); }
grow(6).sum();
`;

const MEASURE = `export function 測る(名前) {
  return [...名前].reduce((sum, 字) => sum + 字.codePointAt(0), 0);
}
`;

/** Recursion, calls from outside, wide characters, emoji and tabs; calls between the functions of two files. */
export function sampleCalls(): Profile {
  const call = (file: number, fn: number, calls: number, timeNs: number, selfNs: number): LineCall => {
    return { file, function: fn, calls, timeNs, selfNs };
  };
  const [made, sum, arrow, grow, child, log] = [1, 2, 3, 4, 5, 6];
  const tree = fileOf('src/木/tree.ts', TREE, [
    functionOf('<module>', {
      kind: 'module',
      at: '1:0-19',
      calls: 1,
      primitiveCalls: 1,
      timeNs: 900 * MS,
      on: {
        19: [
          1,
          900 * MS,
          1 * MS,
          0,
          { calls: [call(0, grow, 1, 780 * MS, 1 * MS), call(0, sum, 1, 119 * MS, 0.1 * MS)] },
        ],
      },
    }),
    functionOf('Tree.constructor', {
      kind: 'constructor',
      at: '4:1-4',
      calls: 1093,
      primitiveCalls: 1093,
      on: { 4: [1093, 3 * MS] },
    }),
    functionOf('Tree.sum', {
      kind: 'method',
      at: '6:1-8',
      calls: 1193,
      primitiveCalls: 101,
      timeNs: 140 * MS,
      maxDepth: 7,
      on: { 7: [1193, 140 * MS, 60 * MS, 0, { calls: [call(0, arrow, 1092, 118 * MS, 30 * MS)] }] },
    }),
    functionOf('Tree.sum.<arrow>', {
      kind: 'arrow',
      at: '7:30-7',
      calls: 1092,
      primitiveCalls: 3,
      timeNs: 118 * MS,
      maxDepth: 6,
      on: { 7: [1092, 118 * MS, 80 * MS, 0, { calls: [call(0, sum, 1092, 0, 59.9 * MS)] }] },
    }),
    functionOf('grow', {
      at: '11:7-16',
      calls: 1093,
      primitiveCalls: 1,
      timeNs: 780 * MS,
      maxDepth: 7,
      on: {
        12: [
          1093,
          400 * MS,
          10 * MS,
          0,
          { calls: [call(1, 0, 729, 388 * MS, 380 * MS), call(0, made, 729, 2 * MS, 2 * MS)] },
        ],
        13: [364, 770 * MS, 9 * MS, 0, { calls: [call(0, child, 1092, 768 * MS, 9 * MS)] }],
        14: [364, 120 * MS, 20 * MS, 0, { calls: [call(0, log, 364, 100 * MS, 100 * MS)] }],
        15: [
          364,
          180 * MS,
          9 * MS,
          0,
          { calls: [call(1, 0, 364, 170 * MS, 160 * MS), call(0, made, 364, 1 * MS, 1 * MS)] },
        ],
      },
    }),
    functionOf('grow.<arrow>', {
      kind: 'arrow',
      at: '13:44-13',
      calls: 1092,
      primitiveCalls: 3,
      timeNs: 768 * MS,
      maxDepth: 6,
      on: { 13: [1092, 768 * MS, 9 * MS, 0, { calls: [call(0, grow, 1092, 0, 47 * MS)] }] },
    }),
    functionOf('log', { at: '18:0-18', calls: 364, on: { 18: [364, 100 * MS] } }),
  ]);
  const measure = fileOf('src/木/測定.js', MEASURE, [
    functionOf('測る', { at: '1:7-3', calls: 1093, timeNs: 558 * MS, on: { 2: [1093, 558 * MS, 540 * MS] } }),
    functionOf('測る.<arrow>', { kind: 'arrow', at: '2:24-2', calls: 1093, maxDepth: 2, on: { 2: [1093, 18 * MS] } }),
    functionOf('unused', { at: '3:0-3' }),
  ]);
  return profileOf([tree, measure], {
    argv: ['src/木/tree.ts', '--name', '木 の 名'],
    wallNs: 1000 * MS,
    selection: { rule: 'all', patterns: [] },
    threads: [{ pid: 1, threadId: 0, parent: null, wallNs: 1000 * MS, outsideNs: 100 * MS, gcNs: 0 }],
  });
}

/** A profile that means harm: what it holds must not leave its place in any format. */
export function hostileCalls(): Profile {
  const name = 'f`|</td>\n@everyone\u001b[31m';
  const path = 'a|b`c\n::error::x,y:z%0A</details>\u202e.ts';
  const source = [
    '```',
    '</details><script>alert(1)</script>',
    'x | `y` | ``z`` @everyone \u001b]0;t\u0007',
    '`'.repeat(300),
  ].join('\n');
  const on = { 1: [1, 400 * MS], 2: [1, 300 * MS], 3: [1, 200 * MS], 4: [1, 90 * MS] } as const;
  const lines = Object.fromEntries(
    Object.entries(on).map(([line, figures]) => [line, [...figures] as [number, number]]),
  );
  return profileOf([fileOf(path, source, [functionOf(name, { at: '1:0-4', calls: 1, on: lines })])], {
    argv: ['x`|\n# y', '<img>'],
    exit: { code: null, signal: '<img>\n# x' },
    warnings: ['`</details>` | @everyone\n# z'],
  });
}
