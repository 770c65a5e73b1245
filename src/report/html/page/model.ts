import type { LineCall, Profile, ProfileFile, ProfileFunction } from '../../../profile/types.ts';
import { harmless } from '../../harmless.ts';
import type { PageData, PageInfo } from '../types.ts';

/** A function of the profile, as the page knows it. */
export interface Fn {
  /** Index among all functions of the profile. */
  id: number;
  /** Index of its file. */
  file: number;
  /** The data. */
  data: ProfileFunction;
  /** The name without anything that steers the direction of text. */
  name: string;
  /** Executions of its lines. */
  hits: number;
  /** Lines that called it, most time first. */
  callers: Caller[];
}

export interface Caller {
  fn: Fn;
  line: number;
  call: LineCall;
}

/** A file of the profile, as the page knows it. */
export interface FileEntry {
  index: number;
  data: ProfileFile;
  /** The path without anything that steers the direction of text. */
  path: string;
  functions: Fn[];
  selfNs: number;
  /** The longest time of one of its functions. */
  timeNs: number;
  awaitNs: number;
  hits: number;
  called: number;
}

export interface Model {
  profile: Profile;
  info: PageInfo;
  files: FileEntry[];
  functions: Fn[];
  /** Whether the profile says which function was called from where. */
  hasCalls: boolean;
}

/** Indexes the data of the page: functions by number, and who called them. */
export function buildModel({ profile, info }: PageData): Model {
  const functions: Fn[] = [];
  const files = profile.files.map((data, index) => {
    const own = data.functions.map((fn) => {
      const entry = toFn(fn, functions.length, index);
      functions.push(entry);
      return entry;
    });
    return toFile(data, index, own);
  });
  const model = { profile, info, files, functions, hasCalls: false };
  for (const fn of functions) {
    for (const { line, calls = [] } of fn.data.lines) {
      for (const call of calls) {
        model.hasCalls = true;
        calleeOf(model, call)?.callers.push({ fn, line, call });
      }
    }
  }
  for (const { callers } of functions) callers.sort((a, b) => b.call.timeNs - a.call.timeNs);
  return model;
}

/** The function that was called; undefined when the profile does not hold it. */
export function calleeOf({ files }: Pick<Model, 'files'>, call: LineCall): Fn | undefined {
  return files[call.file]?.functions[call.function];
}

function toFn(data: ProfileFunction, id: number, file: number): Fn {
  const hits = data.lines.reduce((sum, line) => sum + line.hits, 0);
  return { id, file, data, name: harmless(data.name), hits, callers: [] };
}

function toFile(data: ProfileFile, index: number, functions: Fn[]): FileEntry {
  const sum = (amount: (fn: Fn) => number) => functions.reduce((total, fn) => total + amount(fn), 0);
  return {
    index,
    data,
    path: harmless(data.path),
    functions,
    selfNs: sum((fn) => fn.data.selfNs),
    timeNs: functions.reduce((most, fn) => Math.max(most, fn.data.timeNs), 0),
    awaitNs: sum((fn) => fn.data.awaitNs),
    hits: sum((fn) => fn.hits),
    called: functions.filter((fn) => fn.data.calls > 0 || fn.data.timeNs > 0).length,
  };
}

/** A line of the program with its figures over all functions that have some there. */
export interface HotLine {
  file: FileEntry;
  /** The function that took most of the line's time. */
  fn: Fn;
  line: number;
  hits: number;
  selfNs: number;
}

/** The lines where the run spent most of its own time, hottest first. */
export function hottestLines({ files }: Model, most: number): HotLine[] {
  const lines = files.flatMap((file) => {
    const byLine = new Map<number, HotLine & { most: number }>();
    for (const fn of file.functions) {
      for (const { line, hits, selfNs } of fn.data.lines) {
        if (selfNs === 0) continue;
        const known = byLine.get(line);
        if (known === undefined) byLine.set(line, { file, fn, line, hits, selfNs, most: selfNs });
        else {
          known.hits = Math.max(known.hits, hits);
          known.selfNs += selfNs;
          if (selfNs > known.most) Object.assign(known, { fn, most: selfNs });
        }
      }
    }
    return [...byLine.values()];
  });
  return lines.sort((a, b) => b.selfNs - a.selfNs).slice(0, most);
}
