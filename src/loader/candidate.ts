import { resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { RunSettings } from '../run/raw.ts';
import { originalTexts } from './origin.ts';
import { packageOf } from './package-of.ts';

/** Our own code as it is installed: never instrumented, whatever a pattern says. */
const OURS = [resolve(__dirname, '..', '..'), resolve(__dirname, '..', '..', '..', 'bin')].map((dir) => dir + sep);

/** What the plugin shall choose in one file. */
export type Choice = 'marked' | 'all' | { functions: string[]; files: string[] };

/** Which files may hold functions to profile. Most do not, and are then loaded as if we were not there. */
export interface Candidate {
  /** Judged by the path alone: whether the file is worth reading. */
  byPath(path: string): boolean;
  /** Judged by a glance at the text: what to choose in it, undefined when it holds nothing for sure. */
  choose(path: string, text: string): Choice | undefined;
}

/** Decides for the settings of one run; `where` is all that matters of them. */
export function createCandidate(settings: Pick<RunSettings, 'root' | 'ownFolders' | 'selection'>): Candidate {
  const { root, ownFolders, selection } = settings;
  const { rule, functions, files, packages } = selection;
  const byFile = files.map(matcher);
  const scopes = functions.map((pattern) => pattern.slice(0, Math.max(0, pattern.lastIndexOf(':'))));
  const byScope = scopes.every((scope) => scope.length > 1) ? scopes.map(matcher) : undefined;
  const narrowed = files.length > 0 || packages.length > 0;

  const isOwn = (path: string) => [root, ...ownFolders].some((folder) => isOwnIn(folder, path));

  function isNamed(path: string): boolean {
    const file = relative(path, root);
    if (packages.length > 0 && packages.includes(packageOf(path) ?? '')) return true;
    if (!byFile.some((matches) => matches(file ?? path))) return false;
    // A pattern that names node_modules reaches into it; `**` does not by itself.
    return isOwn(path) || files.some((glob) => glob.includes('node_modules') || resolve(glob) === path);
  }

  /** What a pattern with a file part or a glob says of a compiled file, it may say of the original: the map knows. */
  function choosePatterns(path: string, text: string): Choice | undefined {
    const mapped = hasSourceMap(text);
    if (narrowed && !isNamed(path)) return mapped && files.length > 0 ? { functions, files } : undefined;
    if (functions.length === 0) return 'all';
    const possible = mapped || functions.some((pattern) => mayHold(text, pattern.slice(pattern.lastIndexOf(':') + 1)));
    return possible ? { functions, files: [] } : undefined;
  }

  const mayBeMarked = (path: string, text: string) =>
    text.includes('profile') || originalTexts(path, text, root).some((original) => original.includes('profile'));

  return {
    byPath(path) {
      if (OURS.some((dir) => path.startsWith(dir))) return false;
      if (rule !== 'patterns') return isOwn(path);
      if (narrowed ? isNamed(path) : isOwn(path) && (byScope?.some((is) => is(inRoot(path, root))) ?? true))
        return true;
      // Compiled files are asked for by the names of their originals, too: the text tells.
      return isOwn(path) && mayBeCompiled(path);
    },
    choose(path, text) {
      if (rule === 'patterns') return choosePatterns(path, text);
      if (rule === 'marked') return mayBeMarked(path, text) ? 'marked' : undefined;
      return 'all';
    },
  };
}

function isOwnIn(folder: string, path: string): boolean {
  return relative(path, folder)?.split('/').includes('node_modules') === false;
}

/** The path below a folder with forward slashes; undefined outside of it. */
function relative(path: string, folder: string): string | undefined {
  const base = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(base) ? path.slice(base.length).replaceAll('\\', '/') : undefined;
}

function inRoot(path: string, root: string): string {
  return relative(path, root) ?? path;
}

function mayBeCompiled(path: string): boolean {
  return /\.[cm]?js$/.test(path);
}

function hasSourceMap(text: string): boolean {
  return text.includes('sourceMappingURL=');
}

/** Whether each word of a function pattern is in the text: nothing that a name is made of can be missing. */
function mayHold(text: string, name: string): boolean {
  // Of a line, the text says nothing.
  if (name.includes('<') || /^\d+$/.test(name)) return true;
  return name.split(/[^\p{ID_Continue}$]+/u).every((word) => text.includes(word));
}

function matcher(glob: string): (file: string) => boolean {
  return picomatch(glob.replace(/^\.\//, ''), { dot: true });
}
