import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findAlone } from './alone.ts';
import { render } from './check.ts';
import { find, KINDS, kindFor, type Tally } from './find.ts';
import type { Kind } from './generate/scope.ts';
import { run } from './run.ts';
import { nameOf, standalone } from './standalone.ts';

const USAGE = `npm run fuzz -- [--seed N] [--count N] [--kind ${KINDS.join('|')}] [--hits] [--keep] [--alone]

  --seed   the first seed (1); the same seed makes the same program
  --count  how many programs (1000)
  --kind   one kind of programs only
  --hits   compare the hits of every line with the engine's counts, too
  --keep   write what was found to test/faithful/corpus/found
  --alone  each program as files and processes of its own (slow)
`;

/** Generates programs and compares them plain and instrumented; exit code 1 when one differs. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      kind: { type: 'string' },
      hits: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  const kind = values.kind as Kind | undefined;
  const known = kind === undefined || KINDS.includes(kind);
  if (values.help || !known || !Number.isInteger(seed) || !(count > 0)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const started = performance.now();
  const folder = path.resolve('test/faithful/corpus/found');
  const writing: Promise<void>[] = [];
  const tally = values.alone ? await alone() : await search();
  await Promise.all(writing);
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage().user / 1e6;
  console.log(
    `Node ${process.versions.node}, seeds ${seed} to ${seed + count - 1}:`,
    Object.entries(tally)
      .map(([what, n]) => `${n} ${what}`)
      .join(', '),
    `(${Math.round(count / seconds)} a second, ${Math.round(count / cpu)} a second of the processor)`,
  );

  function alone(): Promise<Tally> {
    const programs = Array.from({ length: count }, (_, i) => ({ seed: seed + i, kind: kind ?? kindFor(seed + i) }));
    return findAlone(programs, ({ id, text }, problems) => {
      console.log(`\n== ${id}\n${problems.join('\n')}\n\n${text}`);
      process.exitCode = 1;
    });
  }

  function search(): Promise<Tally> {
    return find({
      seed,
      count,
      kind,
      hits: values.hits,
      onFound({ kind, seed, small, difference }) {
        console.log(`\n== ${kind}, seed ${seed}: ${difference.what}\n${difference.detail}\n\n${render(small)}`);
        process.exitCode = 1;
        if (values.keep) writing.push(write(small, kind, seed));
        return false;
      },
    });
  }

  async function write(small: string, kind: Kind, seed: number): Promise<void> {
    const { decisions } = await run(render(small), kind, seed);
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, nameOf(kind, seed));
    writeFileSync(file, standalone(small, decisions));
    console.log(`written to ${file}`);
  }
}

void main();
