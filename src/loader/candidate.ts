import { resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { RunSettings } from '../run/raw.ts';
import { isJavaScript } from './extension.ts';

/** Our own code as it is installed: never instrumented, whatever a pattern says. */
const OURS = [resolve(__dirname, '..', '..'), resolve(__dirname, '..', '..', '..', 'bin')].map((dir) => dir + sep);

/** Whether a file may hold functions to profile, judged by its path and a glance at its text. */
export interface Candidate {
  byPath(path: string): boolean;
  byText(text: string, path: string): boolean;
}

/** Decides which files go to the plugin at all; most do not, and are then loaded as if we were not there. */
export function createCandidate(settings: RunSettings): Candidate {
  const { root, selection } = settings;
  const byFile = selection.rule === 'patterns' && selection.files.length > 0 ? selection.files.map(matcher) : undefined;
  const scoped = selection.rule === 'patterns' ? filePart(selection.functions) : undefined;
  const named = (path: string) => {
    const file = relative(path, root);
    if (byFile !== undefined) {
      if (!byFile.some((matches) => matches(file ?? path))) return false;
      // A pattern that names node_modules reaches into it; `**` does not by itself.
      return isOwn(file) || selection.files.some((glob) => glob.includes('node_modules') || resolve(glob) === path);
    }
    return isOwn(file) && (scoped === undefined || scoped.some((matches) => matches(file as string)));
  };
  return {
    byPath(path) {
      if (OURS.some((dir) => path.startsWith(dir))) return false;
      return named(path) || (isJavaScript(path) && isOwn(relative(path, root)));
    },
    byText(text, path) {
      // The markers of a compiled file may stand in its originals only, and patterns may name those.
      if (/[#@] sourceMappingURL=/.test(text)) return true;
      return named(path) && (selection.rule !== 'marked' || /profile/.test(text));
    },
  };
}

function isOwn(file: string | undefined): boolean {
  return file !== undefined && !file.split('/').includes('node_modules');
}

/** The path below the root with forward slashes; undefined outside of it. */
function relative(path: string, root: string): string | undefined {
  const base = root.endsWith(sep) ? root : root + sep;
  return path.startsWith(base) ? path.slice(base.length).replaceAll('\\', '/') : undefined;
}

/** The file parts of `src/*.ts:parse*`; undefined when one pattern has none, as then every file may match. */
function filePart(functions: string[]): ((file: string) => boolean)[] | undefined {
  const parts = functions.map((pattern) => pattern.slice(0, Math.max(0, pattern.lastIndexOf(':'))));
  return parts.every((part) => part.length > 1) ? parts.map(matcher) : undefined;
}

function matcher(glob: string): (file: string) => boolean {
  return picomatch(glob.replace(/^\.\//, ''), { dot: true });
}
