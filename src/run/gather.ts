import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Note } from '../loader/notes.ts';
import { readMemory } from './memory-file.ts';
import { settleProcesses } from './processes.ts';
import type { ThreadReport } from './raw.ts';
import { parseReport } from './report-file.ts';

/** What the loader said about the program's files. */
export interface RunNotes {
  /** Each message once, in the order of arrival. */
  warnings: string[];
  /** Every file that the plugin saw, by absolute path: the names of its functions, and of the instrumented ones. */
  files: Map<string, { seen: string[]; instrumented: string[] }>;
  /** Own files that were loaded and hold nothing of what was asked for. */
  passed: Set<string>;
  /** Packages that were loaded, where patterns were asked for. */
  packages: Set<string>;
  /** Own files that were loaded before lprof. */
  early: Set<string>;
  /** Commands of Node processes that the program started and that were not measured. */
  children: Set<string>;
  /** Signals that ended processes which the program had started, by process id. */
  killed: Map<number, string>;
}

/** What a run has left behind: the main thread of the first process comes first. */
export interface Gathered {
  threads: ThreadReport[];
  notes: RunNotes;
}

/** Reads what the program's threads left in the run's folder, when it has ended. */
export function gather(dir: string): Gathered {
  const { threads, notes } = readRun(dir);
  return { threads: settleProcesses(threads, notes.killed), notes };
}

/** The same while it goes on. */
export function readRun(dir: string): Gathered {
  const names = readdirSync(dir).sort();
  const threads = [...new Set(names.flatMap(threadOf))].map((name) => readThread(dir, name));
  const notes: RunNotes = noNotes();
  const unwritten = names.map((name) => /^unwritten-(.*)$/.exec(name)?.[1]).filter((code) => code !== undefined);
  for (const code of unwritten) notes.warnings.push(cannotWrite(dir, code));
  for (const name of names.filter((name) => name.startsWith('notes-'))) {
    for (const line of readFileSync(join(dir, name), 'utf8').split('\n')) addNote(notes, line);
  }
  return { threads: threads.filter((report) => report !== undefined).sort(byAge), notes };
}

function cannotWrite(dir: string, code: string): string {
  const why = code === 'ENOSPC' ? 'no space is left on the disk' : code;
  return `What a thread gathered could not be written to ${dirname(dir)}: ${why}. TMPDIR chooses another folder`;
}

/** The name of the thread that left a file. */
function threadOf(file: string): string[] {
  const name = /^thread-(.*)\.json$|^memory-(.*)(?<!\.tmp)$/.exec(file);
  return name === null ? [] : [name[1] ?? name[2]];
}

/** What a thread reported itself, else what was kept of it. */
function readThread(dir: string, name: string): ThreadReport | undefined {
  try {
    return parseReport(readFileSync(join(dir, `thread-${name}.json`)));
  } catch {}
  try {
    return readMemory(dir, name);
  } catch {
    return undefined;
  }
}

function byAge(a: ThreadReport, b: ThreadReport): number {
  return a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.threadId - b.threadId;
}

function noNotes(): RunNotes {
  return {
    warnings: [],
    files: new Map(),
    passed: new Set(),
    packages: new Set(),
    early: new Set(),
    children: new Set(),
    killed: new Map(),
  };
}

/** The last line is cut short when the process was killed while it wrote. */
function addNote(notes: RunNotes, line: string): void {
  let note: Note;
  try {
    note = JSON.parse(line);
  } catch {
    return;
  }
  if (note.kind === 'warning') {
    if (!notes.warnings.includes(note.message)) notes.warnings.push(note.message);
    return;
  }
  if (note.kind === 'passed') notes.passed.add(note.path);
  else if (note.kind === 'package') notes.packages.add(note.name);
  else if (note.kind === 'early') notes.early.add(note.path);
  else if (note.kind === 'child') notes.children.add(note.command);
  else if (note.kind === 'killed') notes.killed.set(note.pid, note.signal);
  else addFile(notes, note);
}

function addFile(notes: RunNotes, note: Note & { kind: 'file' }): void {
  const known = notes.files.get(note.path) ?? { seen: [], instrumented: [] };
  notes.files.set(note.path, {
    seen: [...new Set([...known.seen, ...note.seen])],
    instrumented: [...new Set([...known.instrumented, ...note.instrumented])],
  });
}
