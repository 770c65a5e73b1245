import type { Difference } from './check.ts';
import { editsOf } from './edits.ts';
import type { Kind } from './generate/scope.ts';

const NUMBERS = new Set<Difference['what']>(['line', 'open', 'sum', 'self', 'time', 'hits']);

/** Tells what differs in a program; undefined where nothing does. */
export type Test = (source: string) => Promise<Difference | undefined>;

/**
 * Makes a program that shows a difference smaller for as long as it shows one of the same kind: leaves statements out,
 * puts their parts in their place, and joins lines, until no step is left.
 */
export async function shrink(
  source: string,
  kind: Kind,
  what: Difference['what'],
  test: Test,
  ms = 120_000,
): Promise<string> {
  const until = performance.now() + ms;
  const tried = new Set<string>();
  let best = source;
  for (let again = true; again; ) {
    again = false;
    let edits = editsOf(best, kind) ?? [];
    for (let i = 0; i < edits.length && performance.now() < until; i++) {
      const { start, end, text } = edits[i];
      const next = best.slice(0, start) + text + best.slice(end);
      if (tried.has(next)) continue;
      tried.add(next);
      if ((NUMBERS.has(what) && !tellsItsLine(next)) || editsOf(next, kind) === undefined) continue;
      if ((await test(next))?.what !== what) continue;
      best = next;
      again = true;
      // What was tried before this place was of no use, and mostly still is.
      edits = editsOf(best, kind) ?? [];
    }
  }
  return best.replace(/^\n+/, '');
}

/** `log(LINE` has to be the first thing on its line. */
function tellsItsLine(source: string): boolean {
  return source.split('\n').every((line) => !/\blog\(/.test(line.replace(/^\s*log\(/, '')));
}
