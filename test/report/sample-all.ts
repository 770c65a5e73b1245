import type { Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';

const MS = 1_000_000;

const SIMULATION = `import { Worker } from 'node:worker_threads';
import { step } from './step.js';

const size = 512;
const double = (x) => x * 2;

function seed(n) {
  return Array.from({ length: n }, (_, i) => double(i));
}

class World {
  cells = seed(size);

  run(steps) {
    for (let i = 0; i < steps; i++) {
      this.cells = step(this.cells);
    }
  }

  draw() {
    console.log(this.cells);
  }
}

const world = new World();
world.run(
  Number(process.argv[2] ?? 100),
);
`;

const RULES = Array.from({ length: 56 }, (_, i) => `  if (cell === ${i}) next = rule(${i}, left, right);`);
const STEP = `/** One generation. */
export function step(cells) {
  const result = [];
  cells.forEach((cell, at) => {
    const left = cells.at(at - 1);
    let next = 0;
    if (cell > left) {
      next = fade(cell);
    }
    result.push(next);
  });
  return result;
}

function fade(cell) { return cell - 1; }

export function rules(cell, left, right) {
  let next = 0;
${RULES.join('\n')}
  return next;
}

export function rarely() {
  return 1;
}
`;

/** A whole program: modules, a class, nested functions, a long function, a worker, warnings, an exit code. */
export function sampleAll(): Profile {
  const simulation = fileOf('simulation.js', SIMULATION, [
    functionOf('<module>', {
      kind: 'module',
      at: '1:0-29',
      calls: 1,
      timeNs: 1500 * MS,
      on: {
        4: [1, 1000],
        5: [1, 1000],
        11: [1, 2000],
        25: [1, 4 * MS, 1 * MS],
        26: [1, 1495 * MS, 0.1 * MS, 0, { endLine: 28 }],
        27: [0, 4000, 4000, 0, { continues: 26 }],
      },
    }),
    functionOf('double', { kind: 'arrow', at: '5:15-5', calls: 512, on: { 5: [512, 6000] } }),
    functionOf('seed', { at: '7:0-9', calls: 1, timeNs: 3 * MS, on: { 8: [1, 3 * MS, 2 * MS] } }),
    functionOf('seed.<arrow>', { kind: 'arrow', at: '8:35-8', calls: 512, on: { 8: [512, 1 * MS, 0.9 * MS] } }),
    functionOf('World.cells', { kind: 'field', at: '12:2-12', calls: 1, on: { 12: [1, 3 * MS, 0.01 * MS] } }),
    functionOf('World.run', {
      kind: 'method',
      at: '14:2-18',
      calls: 1,
      timeNs: 1490 * MS,
      on: { 15: [101, 0.2 * MS], 16: [100, 1489 * MS, 1 * MS] },
    }),
    functionOf('World.draw', { kind: 'method', at: '20:2-22', on: { 21: [0, 0] } }),
  ]);
  const step = fileOf('lib/step.js', STEP, [
    functionOf('step', {
      at: '2:0-13',
      calls: 100,
      timeNs: 1488 * MS,
      on: { 3: [100, 0.4 * MS], 4: [100, 1487 * MS, 30 * MS, 0, { endLine: 11 }], 12: [100, 0.1 * MS] },
    }),
    functionOf('step.<arrow>', {
      kind: 'arrow',
      at: '4:16-11',
      calls: 51_200,
      timeNs: 1457 * MS,
      on: {
        5: [51_200, 210 * MS],
        6: [51_200, 3 * MS],
        7: [51_200, 4 * MS],
        8: [0, 0],
        10: [51_200, 1240 * MS],
      },
    }),
    functionOf('fade', { at: '15:0-15', on: { 15: [0, 0] } }),
    functionOf('rules', {
      at: '17:0-76',
      calls: 9000,
      maxDepth: 12,
      timeNs: 300 * MS,
      on: {
        18: [9000, 0.3 * MS],
        ...Object.fromEntries(
          RULES.map((_, i) => [19 + i, [9000, i === 20 ? 240 * MS : i === 45 ? 40 * MS : 0.2 * MS]]),
        ),
        75: [9000, 0.3 * MS],
      },
    }),
    functionOf('rarely', { at: '78:0-80', on: { 79: [0, 0] } }),
  ]);
  return profileOf([simulation, step], {
    argv: ['simulation.js', '100'],
    wallNs: 1600 * MS,
    exit: { code: 3, signal: null },
    complete: false,
    selection: { rule: 'all', patterns: [] },
    clock: { kind: 'shared', resolutionNs: 1000, probeNs: 2.4, worstGapNs: 8.2 * MS, gapShare: 0.24 },
    threads: [
      {
        pid: 4711,
        threadId: 0,
        parent: null,
        wallNs: 1600 * MS,
        outsideNs: 100 * MS,
        gcNs: 12 * MS,
        overheadNs: 30 * MS,
      },
      {
        pid: 4711,
        threadId: 1,
        parent: '4711:0',
        wallNs: 400 * MS,
        outsideNs: 90 * MS,
        gcNs: 1 * MS,
        overheadNs: 4 * MS,
      },
    ],
    warnings: ['lib/broken.js runs unchanged: it could not be parsed (Unexpected token, line 3)'],
  });
}
