import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Built, build } from './build.ts';
import { CORPUS, isHelper, kindOf, type Program } from './programs.ts';

/** Makes the text that Node runs out of a program's or helper's text. */
export type Build = (file: string, text: string, kind: NonNullable<ReturnType<typeof kindOf>>) => Built;

export const plainBuild: Build = (file, text, kind) => build(file, text, kind, false);
export const instrumentedBuild: Build = (file, text, kind) => build(file, text, kind, true);

/** A folder with a program, ready to run. */
export interface Prepared {
  folder: string;
  /** What Node runs. */
  entry: string;
  built: Built;
  /** Every file that was written, by the file of the corpus that it was made of. */
  files: Map<string, string>;
}

/** Writes a program and the helpers beside it to a folder, each at its place in the corpus. */
export function prepare(program: Program, folder: string, make: Build): Prepared {
  const inside = path.relative(CORPUS, program.path);
  const place = inside.startsWith('..') ? path.basename(program.path) : inside;
  const renamed = new Map<string, string>();
  const texts: { to: string; text: string }[] = [];
  const files = new Map<string, string>();
  const put = (from: string, to: string, built: Built) => {
    const name = nodeName(to, built);
    if (path.basename(name) !== path.basename(to)) renamed.set(path.basename(to), path.basename(name));
    texts.push({ to: name, text: built.code });
    files.set(from, name);
    return name;
  };
  mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
  for (const helper of helpersOf(program.path)) {
    const to = path.join(folder, path.dirname(place), path.relative(path.dirname(program.path), helper));
    const kind = kindOf(helper);
    if (kind !== undefined) {
      put(helper, to, make(seenAs(helper, to), readFileSync(helper, 'utf8'), kind));
    } else {
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(helper, to);
    }
  }
  const target = path.join(folder, place);
  const built = make(seenAs(program.path, target), program.text, program.kind);
  const entry = put(program.path, target, built);
  for (const { to, text } of texts) {
    let final = text;
    for (const [before, after] of renamed) if (isHelper(before)) final = final.replaceAll(before, after);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, final);
  }
  return { folder, entry, built, files };
}

/** The path that the compiler sees: compiled languages find their tsconfig.json in the corpus. */
function seenAs(from: string, to: string): string {
  return kindOf(from) === 'compiled' ? from : to;
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
