import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const CORPUS = path.resolve(__dirname, '..', 'corpus');

/** How Node runs a program of the corpus; its name says so. */
export type Kind = 'commonjs' | 'module' | 'script' | 'decorators' | 'compiled';

/** A program of the corpus, as it is or with `'use strict'` in front. */
export interface Program {
  /** `topic/name.js`, with ` (strict)` behind it for the strict variant. */
  id: string;
  path: string;
  kind: Kind;
  text: string;
}

/** The kind of a file by its name; undefined where it is no code. */
export function kindOf(file: string): Kind | undefined {
  if (file.endsWith('.script.js')) return 'script';
  if (file.endsWith('.decorators.js')) return 'decorators';
  switch (path.extname(file)) {
    case '.js':
    case '.cjs':
      return 'commonjs';
    case '.mjs':
      return 'module';
    case '.ts':
    case '.mts':
    case '.cts':
    case '.tsx':
    case '.jsx':
      return 'compiled';
    default:
      return undefined;
  }
}

/** Whether a file or folder belongs to the programs beside it and is none itself. */
export function isHelper(name: string): boolean {
  return name.startsWith('_');
}

/** All programs of the corpus in the order of their names. */
export function listPrograms(folder = CORPUS): Program[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = files.map((file) => file.replaceAll(path.sep, '/')).filter((file) => !file.split('/').some(isHelper));
  return names
    .filter((name) => kindOf(name) !== undefined)
    .sort()
    .map((name) => readProgram(path.join(folder, name)));
}

/** Any file with a program in the format of the corpus. */
export function readProgram(file: string): Program {
  const full = path.resolve(file);
  const kind = kindOf(full);
  if (kind === undefined) throw new Error(`${file}: no program, by its name`);
  const inside = path.relative(CORPUS, full);
  const id = inside.startsWith('..') ? path.basename(full) : inside.replaceAll(path.sep, '/');
  return { id, path: full, kind, text: readFileSync(full, 'utf8') };
}

/** The strict variant of a sloppy program; the directive goes on the first line, behind a hashbang. */
export function strictVariant(program: Program): Program | undefined {
  if (program.kind !== 'commonjs' && program.kind !== 'script') return undefined;
  const text = program.text.replace(/^(#!.*\r?\n)?/, "$&'use strict'; ");
  return { ...program, id: `${program.id} (strict)`, text };
}
