import type { LineCall, Profile, ProfileFile, ProfileLine } from '../profile/types.ts';
import { calleeOf, type FunctionEntry } from './call-graph.ts';
import type { Entry, Row } from './rows.ts';

/** Functions called from one line that are shown one by one. */
const MOST_CALLED = 5;

/** The entries under a row, with the calls of each; what stands in the line itself has an entry already. */
export function withCalls({ main, inner }: Row, file: ProfileFile, profile: Profile): Entry[] {
  const shown = new Set(inner.map(({ fn }) => `${fn.line}:${fn.column}`));
  const isShown = (entry: FunctionEntry) =>
    entry.file.path === file.path && shown.has(`${entry.fn.line}:${entry.fn.column}`);
  return [main, ...inner].flatMap((entry) => [
    ...(entry === main ? [] : [entry]),
    ...callEntries(entry, profile, isShown),
  ]);
}

function callEntries({ fn, line }: Entry, profile: Profile, isShown: (entry: FunctionEntry) => boolean): Entry[] {
  const calls = [...(line.calls ?? [])]
    .sort((a, b) => b.timeNs - a.timeNs)
    .flatMap((call) => {
      const callee = calleeOf(profile, call);
      return callee === undefined || isShown(callee) ? [] : [{ call, callee }];
    });
  // A row for the rest is worth it for two.
  const single = calls.length <= MOST_CALLED + 1 ? calls.length : MOST_CALLED;
  const groups = calls.slice(0, single).map((each) => [each]);
  if (single < calls.length) groups.push(calls.slice(single));
  return groups.map((group) => {
    const figures = asLine(
      line.line,
      group.map(({ call }) => call),
    );
    return { fn, line: figures, statementHits: figures.hits, called: group.map(({ callee }) => callee) };
  });
}

function asLine(line: number, calls: readonly LineCall[]): ProfileLine {
  const sum = (field: 'calls' | 'timeNs' | 'selfNs') => calls.reduce((total, call) => total + call[field], 0);
  return { line, hits: sum('calls'), timeNs: sum('timeNs'), selfNs: sum('selfNs'), awaitNs: 0 };
}
