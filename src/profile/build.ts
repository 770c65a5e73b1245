import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { ThreadReport } from '../run/raw.ts';
import { type RawClock, type RawFile, STRIDE } from '../runtime/types.ts';
import { buildCalls } from './build-calls.ts';
import { buildFunction } from './build-function.ts';
import { mergeFiles } from './merge-files.ts';
import { relativePath } from './path.ts';
import type { Clock, Profile, ProfileFile, ProfileFunction, Run, Selection, Thread } from './types.ts';

/** What a run left behind; durations in nanoseconds, paths absolute. */
export interface BuildInput {
  argv: string[];
  root: string;
  exit: Run['exit'];
  selection: Selection;
  threads: readonly ThreadReport[];
  /** The text of each source file as it is now, by absolute path, for tables that do not carry it. */
  sources: ReadonlyMap<string, string> | ((path: string) => string | undefined);
  /** The writer's name and version, as `lprof 0.1.0`. */
  creator: string;
  /** ISO 8601; used when no main thread reported. */
  startedAt?: string;
  /** Used when no main thread reported. */
  wallNs?: number;
  warnings?: readonly string[];
}

/** The key of what is not in another source. */
const OWN = -1;

/** Turns the raw data of one run into a profile: threads summed, paths relative, sources embedded, sorted. */
export function buildProfile(input: BuildInput): Profile {
  const { threads } = input;
  const main = mainThread(threads);
  const warnings = new Set([...(input.warnings ?? []), ...threads.flatMap((thread) => thread.warnings)]);
  const files = mergeFiles(threads.map((thread) => buildThreadFiles(thread, input)));
  embedSources(files, input, warnings);
  return {
    $schema: 'lprof-profile',
    version: 1,
    creator: input.creator,
    run: {
      argv: input.argv,
      root: input.root,
      node: main?.node ?? process.versions.node,
      platform: main?.platform ?? `${process.platform}-${process.arch}`,
      cpus: main?.cpus ?? 0,
      startedAt: main?.startedAt ?? input.startedAt ?? new Date(0).toISOString(),
      wallNs: nanoseconds(main?.wallNs ?? input.wallNs ?? 0),
      exit: input.exit,
      complete: threads.length > 0 && threads.every(({ complete, running }) => complete || running),
      clock: buildClock(threads, main?.clock),
      selection: input.selection,
      threads: buildThreads(threads, main, input.root),
      ...(warnings.size > 0 ? { warnings: [...warnings] } : {}),
    },
    files,
  };
}

function buildThreadFiles(thread: ThreadReport, input: BuildInput): ProfileFile[] {
  const built = thread.files.map((raw) => buildFiles(raw, input));
  const files = built.flatMap((each) => each.files);
  buildCalls(
    thread,
    files,
    built.map((each) => each.functions),
  );
  return files;
}

/**
 * The files of a table: one, or for a compiled file the originals that its functions are in.
 * @returns also what each function of the table has become; undefined for one that is not shown
 */
function buildFiles(
  { table, counters }: RawFile,
  { root }: BuildInput,
): { files: ProfileFile[]; functions: (ProfileFunction | undefined)[] } {
  const path = relativePath(root, table.path);
  const sources = table.sources ?? [];
  const files = new Map<number, ProfileFile>();
  const fileOf = (source = OWN): ProfileFile => {
    let file = files.get(source);
    if (file === undefined) {
      const { source: text, ...from } = source === OWN ? table : sources[source];
      file = { path: relativePath(root, from.path), sha256: from.sha256, functions: [] };
      if (text !== undefined) file.source = text;
      if (source !== OWN) file.compiled = path;
      files.set(source, file);
    }
    return file;
  };
  let segmentsAt = table.functions.length * STRIDE;
  const functions = table.functions.map((fn, index) => {
    const built = buildFunction(fn, counters, index * STRIDE, segmentsAt);
    segmentsAt += fn.lines.length * STRIDE;
    if (fn.part === true) return undefined;
    fileOf(fn.source).functions.push(built);
    return built;
  });
  return { files: [...files.values()], functions };
}

function embedSources(files: ProfileFile[], { root, threads, sources }: BuildInput, warnings: Set<string>): void {
  const lookUp = typeof sources === 'function' ? sources : (path: string) => sources.get(path);
  const absolute = new Map(
    threads.flatMap((thread) =>
      thread.files.flatMap(({ table }) =>
        [table, ...(table.sources ?? [])].map(({ path }) => [relativePath(root, path), path] as const),
      ),
    ),
  );
  for (const file of files) {
    if (file.source !== undefined) continue;
    const text = lookUp(absolute.get(file.path)!);
    if (text === undefined) continue;
    if (sha256(text) === file.sha256) file.source = text;
    else warnings.add(`${file.path} was changed since the run; its source is left out of the profile`);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The thread that the user's program began in: the main thread of the first process whose parent is not in the run. */
function mainThread(threads: readonly ThreadReport[]): ThreadReport | undefined {
  const ids = new Set(threads.map(idOf));
  const roots = threads.filter(({ threadId, parent }) => threadId === 0 && !ids.has(parent ?? ''));
  const candidates = roots.length > 0 ? roots : threads;
  return [...candidates].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))[0];
}

function shortPath(root: string, path: string): string {
  const short = isAbsolute(path) ? relativePath(root, path) : path;
  return short.startsWith('..') ? path : short;
}

function idOf({ pid, threadId }: ThreadReport): string {
  return `${pid}:${threadId}`;
}

function buildThreads(threads: readonly ThreadReport[], main: ThreadReport | undefined, root: string): Thread[] {
  const ids = new Set(threads.map(idOf));
  return threads.map((thread) => {
    const { pid, threadId, parent, argv, node, exit, complete, running } = thread;
    return {
      pid,
      threadId,
      parent: parent !== null && ids.has(parent) ? parent : null,
      ...(argv.length > 0 ? { argv: [shortPath(root, argv[0]), ...argv.slice(1)] } : {}),
      ...(node === main?.node ? {} : { node }),
      ...(exit === undefined ? {} : { exit }),
      ...(complete || running ? {} : { complete: false as const }),
      ...(running ? { running } : {}),
      wallNs: nanoseconds(thread.wallNs),
      outsideNs: nanoseconds(thread.outsideNs),
      gcNs: nanoseconds(thread.gcNs),
      overheadNs: nanoseconds(thread.overheadNs),
    };
  });
}

function buildClock(threads: readonly ThreadReport[], main: RawClock | undefined): Clock {
  const { kind, resolutionNs, probeNs } = main ?? { kind: 'exact', resolutionNs: 0, probeNs: 0 };
  const worst = (field: 'worstGapNs' | 'gapShare') => Math.max(0, ...threads.map((thread) => thread.clock[field] || 0));
  return {
    kind,
    resolutionNs: resolutionNs || 0,
    probeNs: probeNs || 0,
    worstGapNs: nanoseconds(worst('worstGapNs')),
    gapShare: worst('gapShare'),
  };
}

function nanoseconds(value: number): number {
  return Math.max(0, Math.round(value) || 0);
}
