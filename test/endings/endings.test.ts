import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { NODE, plain, profiled } from '../loader/helpers.ts';
import { cases } from './main.ts';
import { isWhole, runPlain, runWay } from './run-way.ts';

/** One of each kind; `npm run endings` tries all. */
const WAYS = [
  'main: process.exit in finally',
  'main: pending top-level await',
  'main: process.abort',
  'main: SIGQUIT, idle',
  'main: lprof killed, then SIGTERM',
  'main: crash (SIGSEGV), busy',
  'worker: terminate(), busy',
  'worker: terminate(), started by a worker',
  'worker: main: process.exit, worker busy',
  'worker: SIGTERM to lprof, main waits for it',
  'worker: SIGKILL, main waits for it',
  'worker: env: {}, execArgv: []',
  'child: process.abort',
];

const chosen = cases(/./, 20).filter(({ place, way }) => WAYS.includes(`${place}: ${way.name}`));

test('there are all of them', () => expect(chosen).toHaveLength(WAYS.length));

const killed = chosen.filter(({ way }) => way.sudden === true);
const ended = chosen.filter(({ way }) => way.sudden !== true);
test.concurrent.each(ended)('$place: $way.name', { timeout: 60_000 }, leavesAll);
// What was saved at most a second before, unless the machine is too busy for the clock thread.
test.concurrent.each(killed)('$place: $way.name', { timeout: 60_000, retry: 2 }, leavesAll);

async function leavesAll({ place, way }: (typeof chosen)[number]): Promise<void> {
  const [alone, outcome] = await Promise.all([runPlain(way, place, NODE), runWay(way, place, NODE, 'auto')]);
  expect(outcome.profile?.run).toMatchObject({ complete: way.sudden !== true });
  expect(outcome.executed).toBeGreaterThanOrEqual(1000);
  expect(outcome).toSatisfy(() => isWhole(outcome, way));
  if (outcome.profile !== undefined) expect(leftOver(outcome.profile)).toBeLessThan(20);
  // Killed itself, `lprof run` cannot pass on how the program ends.
  const end = way.way === 'lprof killed' ? { signal: 'SIGKILL' } : { code: alone.code, signal: alone.signal };
  expect(outcome).toMatchObject(end);
}

/** Nanoseconds by which self and outside differ from the wall time; each figure is rounded. */
function leftOver({ files, run }: Profile): number {
  const lines = files.flatMap(({ functions }) => functions).flatMap(({ lines }) => lines);
  const self = lines.reduce((sum, { selfNs }) => sum + selfNs, 0);
  return Math.abs(run.threads.reduce((sum, { wallNs, outsideNs }) => sum + wallNs - outsideNs, -self));
}

test('a program sees nothing of it in its workers', async () => {
  const script = join(__dirname, 'programs', 'seen.mjs');
  const [alone, result] = await Promise.all([plain(script), profiled(script)]);
  expect(result).toMatchObject(alone);
  expect(alone.stdout).toContain('--no-warnings');
});
