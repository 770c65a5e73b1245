import type { Expected, Hits } from './expected.ts';

/** Lines whose hits are not those expected; functions that lprof leaves alone, by line, are none of them. */
export function compareHits(ours: Hits, { hits, calls }: Expected, leftOut: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (const fn of new Set([...ours.keys(), ...hits.keys()])) {
    const own = ours.get(fn);
    const all = hits.get(fn) ?? new Map<number, number>();
    if (own === undefined) {
      const reached = [...all.values()].some((count) => count > 0);
      const known = leftOut.has(fn === 'module' ? 1 : Number.parseInt(fn, 10));
      if (reached && !known) found.push(`the function at ${fn} is not measured`);
      continue;
    }
    const called = calls.get(fn);
    if (called !== undefined && own.get(0) !== called) {
      found.push(`calls of ${fn}: ${own.get(0)}, the engine counts ${called}`);
    }
    for (const line of new Set([...own.keys(), ...all.keys()])) {
      const mine = own.get(line) ?? 0;
      const theirs = all.get(line) ?? 0;
      if (line > 0 && mine !== theirs) found.push(`line ${line} of ${fn}: ${mine} hits, the engine counts ${theirs}`);
    }
  }
  return found;
}
