import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Built, build } from './build.ts';
import { CORPUS, isHelper, type Kind, kindOf, type Program } from './programs.ts';

/** Makes the text that Node runs out of a program's or helper's text. */
export type Build = (file: string, text: string, kind: Kind) => Built;

export const plainBuild: Build = (file, text, kind) => build(file, text, kind, undefined);
export const instrumentedBuild =
  (clock: 'shared' | 'exact'): Build =>
  (file, text, kind) =>
    build(file, text, kind, clock);

/** A folder with a program, ready to run. */
export interface Prepared {
  folder: string;
  /** What Node runs. */
  entry: string;
  built: Built;
  /** Every program text that was written, by the file of the corpus that it was made of. */
  files: Map<string, Written>;
}

/** A file in such a folder. */
export interface Written {
  /** Where it is. */
  path: string;
  /** What the compiler was told. */
  seen: string;
  /** Its path in the line table, where the new names of helpers stand, too. */
  told: string;
  code: string;
}

/** Writes a program and the helpers beside it to a folder, each at its place in the corpus. */
export function prepare(program: Program, folder: string, make: Build): Prepared {
  const inside = path.relative(CORPUS, program.path);
  const place = inside.startsWith('..') ? path.basename(program.path) : inside;
  const renamed = new Map<string, string>();
  const files = new Map<string, Written>();
  const put = (from: string, to: string, text: string, kind: Kind) => {
    // Compiled languages find their tsconfig.json in the corpus.
    const seen = kind === 'compiled' ? from : to;
    const built = make(seen, text, kind);
    const name = nodeName(to, built);
    if (path.basename(name) !== path.basename(to)) renamed.set(path.basename(to), path.basename(name));
    const told = isHelper(path.basename(seen)) ? path.join(path.dirname(seen), path.basename(name)) : seen;
    files.set(from, { path: name, seen, told, code: built.code });
    return built;
  };
  mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
  for (const helper of helpersOf(program.path)) {
    const to = path.join(folder, path.dirname(place), path.relative(path.dirname(program.path), helper));
    const kind = kindOf(helper);
    if (kind !== undefined) {
      put(helper, to, readFileSync(helper, 'utf8'), kind);
    } else {
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(helper, to);
    }
  }
  const built = put(program.path, path.join(folder, place), program.text, program.kind);
  for (const file of files.values()) {
    for (const [before, after] of renamed) if (isHelper(before)) file.code = file.code.replaceAll(before, after);
    mkdirSync(path.dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.code);
  }
  return { folder, entry: files.get(program.path)!.path, built, files };
}

/** Compiled languages are JavaScript by now; Node tells by the name. */
function nodeName(file: string, { format }: Built): string {
  if (kindOf(file) !== 'compiled') return file;
  return file.replace(/\.\w+$/, format === 'module' ? '.mjs' : '.cjs');
}

/** Files in the same folder whose names begin with `_`, and all in folders named so. */
function helpersOf(file: string): string[] {
  const folder = path.dirname(file);
  if (!existsSync(folder)) return [];
  const under = (each: string): string[] =>
    statSync(each).isDirectory() ? readdirSync(each).flatMap((name) => under(path.join(each, name))) : [each];
  return readdirSync(folder)
    .filter(isHelper)
    .flatMap((name) => under(path.join(folder, name)));
}
