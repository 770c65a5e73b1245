import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCandidate } from '../loader/candidate.ts';
import { compile } from '../loader/compile.ts';
import { extension } from '../loader/extension.ts';
import { reachedFiles } from './find-markers.ts';
import { ownFiles } from './own-files.ts';
import { upward } from './project-root.ts';
import type { RunSettings } from './raw.ts';

/** What a run would measure, as far as that can be told without running it. */
export interface Preview {
  files: PreviewFile[];
  /** Files that could not be looked into because there are too many. */
  more: number;
}

export interface PreviewFile {
  /** Absolute path. */
  path: string;
  /** The names of the functions that would be measured. */
  functions: string[];
  /** The script itself, a file that its imports lead to, or one that is measured only if the program loads it. */
  why: 'script' | 'imported' | 'if loaded';
}

/** Nobody waits for more files than this to be parsed. */
const MOST = 500;

/**
 * What would be measured. Static imports are followed from the entry; without an entry, and for patterns, all of the
 * project's files are looked at.
 * @param entry absolute path of the script; undefined when it is not known what will run
 */
export function preview(
  settings: Pick<RunSettings, 'root' | 'ownFolders' | 'selection'>,
  entry: string | undefined,
): Preview {
  const { root, ownFolders, selection } = settings;
  const candidate = createCandidate(settings);
  const reached = entry === undefined ? [] : reachedFiles(entry, [root, ...ownFolders]);
  const asked = selection.rule === 'patterns' || entry === undefined;
  const others = asked
    ? [...ownFiles(root), ...ownFolders.flatMap((folder) => ownFiles(folder)), ...named(settings)]
    : [];
  const paths = [...new Set([...reached, ...others])].filter((path) => candidate.byPath(path));
  const files: PreviewFile[] = [];
  let looked = 0;
  let more = 0;
  for (const path of paths) {
    const text = readText(path);
    const select = text === undefined ? undefined : candidate.choose(path, text);
    if (text === undefined || select === undefined) continue;
    if (looked++ >= MOST) {
      more++;
      continue;
    }
    const functions = chosen({ path, text, ext: extension(path), format: undefined }, { root, select });
    const why = path === entry ? 'script' : reached.includes(path) ? 'imported' : 'if loaded';
    if (functions.length > 0) files.push({ path, functions, why });
  }
  return { files, more };
}

function chosen(...given: Parameters<typeof compile>): string[] {
  try {
    return [...new Set(compile(...given).lprof?.functions ?? [])];
  } catch {
    // The run will say what is wrong with the file.
    return [];
  }
}

/** The files of packages that are asked for by name or by a path. */
function named({ root, selection }: Pick<RunSettings, 'root' | 'selection'>): string[] {
  const folders = [
    ...selection.packages.map((name) => `node_modules/${name}`),
    ...selection.files.flatMap((glob) => /^(?:\.\/)?((?:[^*?{[]*\/)?node_modules\/[^*?{[]*)\//.exec(glob)?.[1] ?? []),
  ];
  return folders.flatMap((folder) => upward(root).flatMap((base) => ownFiles(join(base, folder))));
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
