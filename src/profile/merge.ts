import { LprofError } from '../errors.ts';
import { plus } from './amount.ts';
import { compareText } from './identity.ts';
import { fileSums } from './merge-files.ts';
import type { Clock, Profile, Run, Selection, Thread } from './types.ts';
import { first } from './unknown-fields.ts';

/** A profile without its files. */
type Head = Omit<Profile, 'files'>;

/**
 * One profile of several: counters, threads and wall times are summed, so that shares of the run stay shares.
 * Associative and commutative. What describes one run only (program, folder, Node) is that of the earliest run; the exit
 * is that of the first run that failed, and the clock the worst of all.
 *
 * @param profiles each is asked for when the one before has been added, and not kept
 * @throws LprofError when there is nothing to merge
 */
export function mergeProfiles(profiles: Iterable<Profile>): Profile {
  const sums = fileSums();
  const threads: Thread[] = [];
  const warnings = new Set<string>();
  let merged: Head | undefined;
  for (const { files, ...head } of profiles) {
    sums.add(files);
    for (const thread of head.run.threads) threads.push(thread);
    for (const warning of head.run.warnings ?? []) warnings.add(warning);
    merged = merged === undefined ? head : mergeHeads(merged, head);
  }
  if (merged === undefined) throw new LprofError('There is no profile to merge', 'Name at least one .lprof file.');
  const { run } = merged;
  return {
    ...merged,
    run: {
      ...run,
      selection: { ...run.selection, patterns: union(run.selection.patterns, []) },
      threads: threads.sort(compareThreads),
      ...(run.warnings === undefined ? {} : { warnings: [...warnings].sort(compareText) }),
    },
    files: sums.result(),
  };
}

/** Threads and texts of warnings are left to the caller. */
function mergeHeads(a: Head, b: Head): Head {
  const [one, other] = compareText(identity(a), identity(b)) <= 0 ? [a, b] : [b, a];
  const run: Run = {
    ...one.run,
    wallNs: plus(a.run.wallNs, b.run.wallNs),
    exit: worstExit(a.run.exit, b.run.exit),
    complete: a.run.complete && b.run.complete,
    clock: worstClock(one.run.clock, other.run.clock),
    selection: mergeSelections(one.run.selection, other.run.selection),
  };
  if (a.run.warnings !== undefined || b.run.warnings !== undefined) run.warnings = [];
  return { ...one, run };
}

/** Everything that the merged profile takes from one side as a whole, the time of the start first. */
function identity({ run, ...rest }: Head): string {
  const { wallNs, exit, complete, clock, selection, threads, warnings, ...fromOneRun } = run;
  return `${run.startedAt}\0${stableJson(fromOneRun)}\0${stableJson(rest)}`;
}

function stableJson(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

function worstExit(a: Run['exit'], b: Run['exit']): Run['exit'] {
  const rank = (exit: Run['exit']) => `${exit.code === 0 && exit.signal === null ? 1 : 0}${JSON.stringify(exit)}`;
  return compareText(rank(a), rank(b)) <= 0 ? a : b;
}

function worstClock(a: Clock, b: Clock): Clock {
  return {
    ...a,
    kind: a.kind === 'shared' || b.kind === 'shared' ? 'shared' : 'exact',
    resolutionNs: Math.max(a.resolutionNs, b.resolutionNs),
    probeNs: Math.max(a.probeNs, b.probeNs),
    worstGapNs: Math.max(a.worstGapNs, b.worstGapNs),
    gapShare: Math.max(a.gapShare, b.gapShare),
  };
}

const RULES: readonly Selection['rule'][] = ['all', 'marked', 'patterns'];

function mergeSelections(a: Selection, b: Selection): Selection {
  const rule = RULES.find((widest) => a.rule === widest || b.rule === widest) ?? a.rule;
  const from = first(a.from, b.from);
  return { ...a, rule, patterns: union(a.patterns, b.patterns), ...(from === undefined ? {} : { from }) };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort(compareText);
}

function compareThreads(a: Thread, b: Thread): number {
  return a.pid - b.pid || a.threadId - b.threadId || compareText(JSON.stringify(a), JSON.stringify(b));
}
