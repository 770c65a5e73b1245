import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../loader/notes.ts';
import { settleProcesses } from './processes.ts';
import type { ThreadReport } from './raw.ts';

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

/** Reads what the program's threads left in the run's folder. */
export function gather(dir: string): Gathered {
  const names = readdirSync(dir).sort();
  const threads = names.filter((name) => /^thread-.*\.json$/.test(name)).map((name) => readReport(join(dir, name)));
  const notes: RunNotes = noNotes();
  for (const name of names.filter((name) => name.startsWith('notes-'))) {
    for (const line of readFileSync(join(dir, name), 'utf8').split('\n')) addNote(notes, line);
  }
  const reports = threads.filter((report) => report !== undefined).sort(byAge);
  return { threads: settleProcesses(reports, notes.killed), notes };
}

function readReport(file: string): ThreadReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
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
