import { LprofError } from '../errors.ts';
import { changeOfCount, changeOfTime, type Times } from './change.ts';
import { compareSides } from './diff-notes.ts';
import type { Change, Diff, DiffLine, DiffPlace, FunctionDiff, LineDiff } from './diff-types.ts';
import { compareText, fileKey, functionKey } from './identity.ts';
import { type Known, matchFunctions } from './match-functions.ts';
import { matchLines } from './match-lines.ts';
import { mergeProfiles } from './merge.ts';
import type { Clock, Profile, ProfileFunction, ProfileLine } from './types.ts';

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
    ...pairs.map(([a, b]) => diffFunction(partOf(from, a), partOf(to, b))),
    ...added.map((known) => diffFunction(partOf(from, undefined), partOf(to, known))),
    ...gone.map((known) => diffFunction(partOf(from, known), partOf(to, undefined))),
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

/** A function on one side, if it is there, and in each of the side's runs. */
interface Part {
  known: Known | undefined;
  runs: readonly (ProfileFunction | undefined)[];
  clock: Clock;
}

function partOf({ byFunction, runs, merged }: Side, known: Known | undefined): Part {
  const found = known === undefined ? undefined : byFunction.get(`${fileKey(known.file)}\0${functionKey(known.fn)}`);
  return { known, runs: found ?? runs.map(() => undefined), clock: merged.run.clock };
}

type TimeField = 'timeNs' | 'selfNs' | 'awaitNs';

function diffFunction(a: Part, b: Part): FunctionDiff {
  const times = ({ known, runs, clock }: Part, field: TimeField): Times => {
    return { ns: figures(runs, field), hits: known?.fn.calls ?? 0, clock };
  };
  const time = (field: TimeField) => changeOfTime(times(a, field), times(b, field));
  const matched = a.known === undefined || b.known === undefined ? new Map() : linesOf(a.known, b.known);
  return {
    ...(a.known === undefined ? {} : { before: placeOf(a.known) }),
    ...(b.known === undefined ? {} : { after: placeOf(b.known) }),
    calls: changeOfCount(figures(a.runs, 'calls'), figures(b.runs, 'calls')),
    time: time('timeNs'),
    self: time('selfNs'),
    await: time('awaitNs'),
    ...(matched === undefined ? { lines: [], unmatched: true } : { lines: diffLines(a, b, matched) }),
  };
}

function placeOf({ file, fn }: Known): DiffPlace {
  return { path: file.path, name: fn.name, kind: fn.kind, line: fn.line };
}

/** The line on the after side by the one before; undefined when a source is missing and the files are not the same. */
function linesOf(before: Known, after: Known): ReadonlyMap<number, number> | undefined {
  if (before.file.sha256 === after.file.sha256) {
    return new Map(before.fn.lines.map(({ line }) => [line, line + after.fn.line - before.fn.line]));
  }
  if (before.text === undefined || after.text === undefined) return undefined;
  return new Map([...matchLines(before.text, after.text)].map(([a, b]) => [a + before.fn.line, b + after.fn.line]));
}

/** The lines in the order of the after side; a gone line stands behind the one before it that is still there. */
function diffLines(a: Part, b: Part, matched: ReadonlyMap<number, number>): LineDiff[] {
  const [rowsA, rowsB] = [rowsOf(a), rowsOf(b)];
  const placed: [place: number, diff: LineDiff][] = [];
  const left = new Map(rowsB);
  let last = 0;
  for (const [line, row] of rowsA) {
    const found = left.get(matched.get(line) ?? 0);
    if (found !== undefined) {
      left.delete(found.line);
      last = found.line;
    }
    placed.push([found === undefined ? last + 0.5 : last, diffLine(a, row, b, found)]);
  }
  for (const [line, row] of left) placed.push([line, diffLine(a, undefined, b, row)]);
  return placed.sort(([x], [y]) => x - y).map(([, diff]) => diff);
}

/** A line with its figures in each run of its side. */
interface LineRow extends DiffLine {
  runs: (ProfileLine | undefined)[];
  /** In all runs together, of the statement that the line belongs to. */
  hits: number;
}

function rowsOf({ known, runs }: Part): Map<number, LineRow> {
  const rows = new Map<number, LineRow>();
  if (known === undefined) return rows;
  const byLine = new Map(known.fn.lines.map((line) => [line.line, line]));
  for (const { line, continues } of known.fn.lines) {
    const { hits } = byLine.get(continues ?? line) ?? byLine.get(line)!;
    const text = known.text?.[line - known.fn.line] ?? '';
    rows.set(line, { line, text, hits, runs: runs.map(() => undefined) });
  }
  runs.forEach((fn, index) => {
    for (const line of fn?.lines ?? []) rows.get(line.line)!.runs[index] = line;
  });
  return rows;
}

function diffLine(a: Part, rowA: LineRow | undefined, b: Part, rowB: LineRow | undefined): LineDiff {
  const linesIn = ({ runs }: Part, row: LineRow | undefined) => row?.runs ?? runs.map(() => undefined);
  const [linesA, linesB] = [linesIn(a, rowA), linesIn(b, rowB)];
  const time = (field: TimeField): Change =>
    changeOfTime(
      { ns: figures(linesA, field), hits: rowA?.hits ?? 0, clock: a.clock },
      { ns: figures(linesB, field), hits: rowB?.hits ?? 0, clock: b.clock },
    );
  return {
    ...(rowA === undefined ? {} : { before: { line: rowA.line, text: rowA.text } }),
    ...(rowB === undefined ? {} : { after: { line: rowB.line, text: rowB.text } }),
    hits: changeOfCount(figures(linesA, 'hits'), figures(linesB, 'hits')),
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
