import { createHash } from 'node:crypto';
import type { FunctionKind, Profile, ProfileFile, ProfileFunction, ProfileLine, Run } from '../../src/profile/types.ts';

type Figures = [hits: number, timeNs: number, selfNs?: number, awaitNs?: number, more?: Partial<ProfileLine>];

interface FunctionSpec extends Partial<ProfileFunction> {
  /** Where the function is, as `line:column-endLine`. */
  at: string;
  kind?: FunctionKind;
  /** Figures by line number. */
  on?: Record<number, Figures>;
}

/** A function of a profile; what is not given follows from the lines. */
export function functionOf(name: string, { at, on = {}, ...rest }: FunctionSpec): ProfileFunction {
  const [line, column, endLine] = at.split(/[:-]/).map(Number);
  const lines = Object.entries(on).map(([number, [hits, timeNs, selfNs, awaitNs, more]]) => ({
    line: Number(number),
    hits,
    timeNs,
    selfNs: selfNs ?? timeNs,
    awaitNs: awaitNs ?? 0,
    ...more,
  }));
  const sum = (field: 'timeNs' | 'selfNs' | 'awaitNs') => lines.reduce((total, each) => total + each[field], 0);
  const calls = rest.calls ?? 0;
  return {
    name,
    kind: 'function',
    line: line!,
    column: column!,
    endLine: endLine!,
    calls,
    timeNs: sum('timeNs'),
    selfNs: sum('selfNs'),
    awaitNs: sum('awaitNs'),
    maxDepth: calls > 0 ? 1 : 0,
    ...rest,
    lines,
  };
}

/** A file of a profile with its source embedded. */
export function fileOf(path: string, source: string, functions: ProfileFunction[]): ProfileFile {
  return { path, sha256: createHash('sha256').update(source).digest('hex'), source, functions };
}

/** A profile of the files; `run` overrides what a plain run of one thread looks like. */
export function profileOf(files: ProfileFile[], run: Partial<Run> = {}): Profile {
  const wallNs = run.wallNs ?? 1_000_000_000;
  return {
    $schema: 'lprof-profile',
    version: 1,
    creator: 'lprof 0.1.0',
    run: {
      argv: ['script.ts'],
      root: '/project',
      node: '20.20.2',
      platform: 'linux-x64',
      cpus: 2,
      startedAt: '2026-01-01T00:00:00.000Z',
      exit: { code: 0, signal: null },
      complete: true,
      clock: { kind: 'shared', resolutionNs: 1000, probeNs: 2.4, worstGapNs: 12_000, gapShare: 0.001 },
      selection: { rule: 'marked', patterns: [] },
      threads: [{ pid: 4711, threadId: 0, parent: null, wallNs, outsideNs: wallNs / 20, gcNs: 0 }],
      ...run,
      wallNs,
    },
    files,
  };
}
