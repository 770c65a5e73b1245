import { LprofError } from '../errors.ts';
import { changeOfCount, changeOfTime, type Times } from './change.ts';
import { compareSides } from './diff-notes.ts';
import type { Change, Diff, DiffLine, DiffPlace, FunctionDiff, LineDiff } from './diff-types.ts';
import { compareText, fileKey, functionKey } from './identity.ts';
import { type Known, matchFunctions } from './match-functions.ts';
import { matchLines } from './match-lines.ts';
import { mergeProfiles } from './merge.ts';
import type { Profile, ProfileFunction, ProfileLine } from './types.ts';

/** More runs a side tell no more, and take long: all pairs of runs are compared for each figure. */
const MOST_RUNS = 100;

/** One side: its runs as one, and the figures of each run by function. */
interface Side {
  merged: Profile;
  runs: readonly Profile[];
  byFunction: Map<string, (ProfileFunction | undefined)[]>;
}

/**
 * Compares two versions of a program, or two ways to run it, line by line: counts exactly, times by what is known of their
 * uncertainty. Functions and lines are found again by their text where they were moved, renamed or edited.
 *
 * @param before profiles of the runs of one side, from 1 to 100
 * @param after profiles of the other side
 * @throws LprofError when a side has no run or too many
 */
export function diffProfiles(before: readonly Profile[], after: readonly Profile[]): Diff {
  const [from, to] = [sideOf(before), sideOf(after)];
  const { pairs, before: gone, after: added } = matchFunctions(from.merged.files, to.merged.files);
  const functions = [
    ...pairs.map(([a, b]) => diffFunction(from, a, to, b)),
    ...added.map((known) => diffFunction(from, undefined, to, known)),
    ...gone.map((known) => diffFunction(from, known, to, undefined)),
  ];
  const total = (field: 'selfNs' | 'awaitNs') => changeOfTime(totalsOf(from, field), totalsOf(to, field));
  return {
    $schema: 'lprof-diff',
    version: 1,
    before: { runs: before.length, run: from.merged.run },
    after: { runs: after.length, run: to.merged.run },
    notes: compareSides(from.merged, to.merged),
    wall: changeOfTime(wallsOf(from), wallsOf(to)),
    measured: total('selfNs'),
    await: total('awaitNs'),
    functions: functions.sort((a, b) => comparePlaces(a.after ?? a.before!, b.after ?? b.before!)),
  };
}

function comparePlaces(a: DiffPlace, b: DiffPlace): number {
  return compareText(a.path, b.path) || a.line - b.line;
}

function sideOf(runs: readonly Profile[]): Side {
  if (runs.length === 0) throw new LprofError('There is nothing to compare', 'Name a profile of each side.');
  if (runs.length > MOST_RUNS) {
    throw new LprofError(`${runs.length} runs a side are too many to compare`, `Name at most ${MOST_RUNS} of them.`);
  }
  const byFunction: Side['byFunction'] = new Map();
  runs.forEach((run, index) => {
    for (const file of run.files) {
      for (const fn of file.functions) {
        const key = `${fileKey(file)}\0${functionKey(fn)}`;
        const all = byFunction.get(key) ?? new Array(runs.length).fill(undefined);
        all[index] = fn;
        byFunction.set(key, all);
      }
    }
  });
  return { merged: mergeProfiles(runs), runs, byFunction };
}

/** The function in each run of the side; it may not be there in all. */
function inRuns({ byFunction, runs }: Side, known: Known | undefined): readonly (ProfileFunction | undefined)[] {
  if (known === undefined) return runs.map(() => undefined);
  return byFunction.get(`${fileKey(known.file)}\0${functionKey(known.fn)}`)!;
}

type TimeField = 'timeNs' | 'selfNs' | 'awaitNs';

function diffFunction(from: Side, before: Known | undefined, to: Side, after: Known | undefined): FunctionDiff {
  const [a, b] = [inRuns(from, before), inRuns(to, after)];
  const time = (field: TimeField) =>
    changeOfTime(
      { ns: figures(a, field), hits: before?.fn.calls ?? 0, clock: from.merged.run.clock },
      { ns: figures(b, field), hits: after?.fn.calls ?? 0, clock: to.merged.run.clock },
    );
  const matched = before === undefined || after === undefined ? undefined : linesOf(before, after);
  return {
    ...(before === undefined ? {} : { before: placeOf(before) }),
    ...(after === undefined ? {} : { after: placeOf(after) }),
    calls: changeOfCount(figures(a, 'calls'), figures(b, 'calls')),
    time: time('timeNs'),
    self: time('selfNs'),
    await: time('awaitNs'),
    lines: matched === 'unknown' ? [] : diffLines(from, before, a, to, after, b, matched),
    ...(matched === 'unknown' ? { unmatched: true } : {}),
  };
}

function placeOf({ file, fn }: Known): DiffPlace {
  return { path: file.path, name: fn.name, kind: fn.kind, line: fn.line };
}

/** The line on the after side by the one before; `unknown` when a source is missing and the files are not the same. */
function linesOf(before: Known, after: Known): ReadonlyMap<number, number> | 'unknown' {
  if (before.file.sha256 === after.file.sha256) {
    return new Map(before.fn.lines.map(({ line }) => [line, line + after.fn.line - before.fn.line]));
  }
  if (before.text === undefined || after.text === undefined) return 'unknown';
  return new Map([...matchLines(before.text, after.text)].map(([a, b]) => [a + before.fn.line, b + after.fn.line]));
}

type Runs = readonly (ProfileFunction | undefined)[];

function diffLines(
  from: Side,
  before: Known | undefined,
  a: Runs,
  to: Side,
  after: Known | undefined,
  b: Runs,
  matched: ReadonlyMap<number, number> = new Map(),
): LineDiff[] {
  const [rowsA, rowsB] = [rowsOf(before, a), rowsOf(after, b)];
  const diffs: LineDiff[] = [];
  const seen = new Set<number>();
  // Where a gone line stands: behind the line before it that is still there.
  const place = new Map<LineDiff, number>();
  let last = after?.fn.line ?? 0;
  for (const [line, row] of rowsA) {
    const other = matched.get(line);
    const found = other === undefined ? undefined : rowsB.get(other);
    if (found !== undefined) {
      seen.add(other!);
      last = other!;
    }
    const diff = diffLine(from, row, to, found);
    place.set(diff, found === undefined ? last + 0.5 : last);
    diffs.push(diff);
  }
  for (const [line, row] of rowsB) {
    if (seen.has(line)) continue;
    const diff = diffLine(from, undefined, to, row);
    place.set(diff, line);
    diffs.push(diff);
  }
  return diffs.sort((x, y) => place.get(x)! - place.get(y)!);
}

/** A line with its figures in each run of its side. */
interface LineRow extends DiffLine {
  runs: (ProfileLine | undefined)[];
  /** In all runs together, of the statement that the line belongs to. */
  hits: number;
}

function rowsOf(known: Known | undefined, runs: Runs): Map<number, LineRow> {
  const rows = new Map<number, LineRow>();
  if (known === undefined) return rows;
  const byLine = new Map(known.fn.lines.map((line) => [line.line, line]));
  for (const { line, continues } of known.fn.lines) {
    const hits = (byLine.get(continues ?? line) ?? byLine.get(line)!).hits;
    const text = known.text?.[line - known.fn.line] ?? '';
    rows.set(line, { line, text, hits, runs: new Array(runs.length).fill(undefined) });
  }
  runs.forEach((fn, index) => {
    for (const line of fn?.lines ?? []) rows.get(line.line)!.runs[index] = line;
  });
  return rows;
}

function diffLine(from: Side, a: LineRow | undefined, to: Side, b: LineRow | undefined): LineDiff {
  const [runsA, runsB] = [a?.runs ?? from.runs.map(() => undefined), b?.runs ?? to.runs.map(() => undefined)];
  const time = (field: TimeField): Change =>
    changeOfTime(
      { ns: figures(runsA, field), hits: a?.hits ?? 0, clock: from.merged.run.clock },
      { ns: figures(runsB, field), hits: b?.hits ?? 0, clock: to.merged.run.clock },
    );
  return {
    ...(a === undefined ? {} : { before: { line: a.line, text: a.text } }),
    ...(b === undefined ? {} : { after: { line: b.line, text: b.text } }),
    hits: changeOfCount(figures(runsA, 'hits'), figures(runsB, 'hits')),
    time: time('timeNs'),
    self: time('selfNs'),
    await: time('awaitNs'),
  };
}

/** A figure in each run; 0 where what it is of is not there. */
function figures<K extends string>(items: readonly (Record<K, number> | undefined)[], field: K): number[] {
  return items.map((item) => item?.[field] ?? 0);
}

function totalsOf({ runs, merged }: Side, field: 'selfNs' | 'awaitNs'): Times {
  const functions = runs.map(({ files }) => files.flatMap((file) => file.functions));
  return {
    ns: functions.map((all) => all.reduce((sum, fn) => sum + fn[field], 0)),
    hits: runs.length,
    clock: merged.run.clock,
  };
}

function wallsOf({ runs, merged }: Side): Times {
  return { ns: runs.map(({ run }) => run.wallNs), hits: runs.length, clock: merged.run.clock };
}
