// Lines of known cost, and the same work with and without a call.
import { join } from 'node:path';
import { marked, median, plain, profiled, root } from './measure.mjs';

const { isUncertain } = await import(join(root, 'dist/src/profile/uncertain.js'));

const SHAPES = ['loop', 'callees', 'recursions', 'callbacks'];
/** Costs of the three lines, nanoseconds. */
const COSTS = [
  [20, 50, 100],
  [100, 200, 400],
  [200, 500, 1000],
  [1000, 3000, 10_000],
  [10_000, 30_000, 100_000],
  [100_000, 500_000, 2_000_000],
  [1_000_000, 5_000_000, 20_000_000],
];
/** Of the three together; and the least of each, so that there are enough looks for figures of 5 %. */
const TOTAL_NS = 6e8;
const LEAST_NS = 2.5e8;
/** Below this the times that processors give to neighbouring lines are not asked to be as exact. */
const EXACT_FROM_NS = 200;

const at = (program) => new URL(`programs/${program}.js`, import.meta.url).pathname;
export const work = (program) => ({ path: at(program), options: ['--file', `**/${program}.js`] });

const cost = (rounds) => plain(at('cost'), [rounds]).ns;

/** Rounds of `busy` for so many nanoseconds. */
const perRound = cost(10_000) / 10_000;
export const roundsFor = (ns) => Math.max(1, Math.round(ns / perRound));

export function lines(runs) {
  const rows = [];
  const { path, options } = work('lines');
  for (const costs of COSTS) {
    const rounds = costs.map(roundsFor);
    const enough = Math.max(TOTAL_NS / costs.reduce((sum, ns) => sum + ns), LEAST_NS / costs[0]);
    const times = Math.max(100, Math.round(enough / 100) * 100);
    for (const shape of SHAPES) {
      const seen = Array.from({ length: runs }, () => {
        const { profile, printed } = profiled(path, [...rounds, times], { env: { SHAPE: shape }, options });
        return ['a', 'b', 'c'].map((mark, i) => {
          const { selfNs, hits } = marked(profile, mark);
          const isMarked = isUncertain(selfNs, hits, profile.run.clock);
          return { truth: printed.truth[i], reported: selfNs / hits, isMarked };
        });
      });
      costs.forEach((_, i) => {
        const ns = median(seen.map((each) => each[i].truth));
        const reported = median(seen.map((each) => each[i].reported));
        const error = median(seen.map((each) => each[i].reported / each[i].truth - 1));
        const isMarked = often(seen.map((each) => each[i].isMarked));
        const right = Math.abs(error) <= (ns < EXACT_FROM_NS ? 0.25 : 0.05) || isMarked;
        rows.push({ what: `${shape}, ${name(costs[i])}`, truth: ns, reported, error, isMarked, right });
      });
      process.stderr.write('.');
    }
  }
  return rows;
}

const often = (list) => list.filter(Boolean).length > list.length / 2;

const name = (ns) => (ns < 1000 ? `${ns} ns` : ns < 1e6 ? `${ns / 1000} µs` : `${ns / 1e6} ms`);

/** Half of the time is in the line that calls. */
export function bias(runs) {
  const { path, options } = work('bias');
  return [50, 100, 400, 1500].map((ns) => {
    const times = Math.round(TOTAL_NS / 2 / ns);
    const shares = Array.from({ length: runs }, () => {
      const { profile } = profiled(path, [roundsFor(ns), times], { options });
      const called = marked(profile, 'behind a call');
      const inlined = marked(profile, 'inlined');
      const isMarked = isUncertain(inlined.selfNs, inlined.hits, profile.run.clock);
      return { share: called.timeNs / (called.timeNs + inlined.timeNs), isMarked };
    });
    process.stderr.write('.');
    const share = median(shares.map((each) => each.share));
    const isMarked = often(shares.map((each) => each.isMarked));
    return { what: `${name(ns)} of work`, share, isMarked, right: Math.abs(share - 0.5) <= 0.05 || isMarked };
  });
}

/** With the exact clock, whose reading is the known overhead: without taking it out, and with. */
export function compensation(runs) {
  const { path, options } = work('lines');
  return COSTS.slice(0, 4).flatMap((costs) => {
    const rounds = costs.map(roundsFor);
    const times = Math.max(100, Math.round(TOTAL_NS / 3 / costs.reduce((sum, ns) => sum + ns + 50) / 100) * 100);
    return SHAPES.flatMap((shape) => {
      const seen = Array.from({ length: runs }, () => {
        const { profile, printed } = profiled(path, [...rounds, times], {
          env: { SHAPE: shape },
          options,
          clock: 'exact',
        });
        const { probeNs } = profile.run.clock;
        return ['a', 'b', 'c'].map((mark, i) => {
          const { selfNs, hits } = marked(profile, mark);
          const truth = printed.truth[i];
          const [without, compensated] = [selfNs / hits + probeNs, selfNs / hits];
          return { truth, without, compensated, raw: without / truth - 1, error: compensated / truth - 1 };
        });
      });
      process.stderr.write('.');
      return costs.map((ns, i) => {
        const of = (field) => median(seen.map((each) => each[i][field]));
        return {
          what: `${shape}, ${name(ns)}`,
          truth: of('truth'),
          without: of('without'),
          compensated: of('compensated'),
          errors: [of('raw'), of('error')],
        };
      });
    });
  });
}
