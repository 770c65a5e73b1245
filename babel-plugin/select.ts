import type { Patterns } from './options.ts';

/** Tells for one file which functions patterns choose. */
export interface Selector {
  byName(name: string): boolean;
  /** The innermost function around each of these lines is chosen, too. */
  lines: readonly number[];
}

/** Matches a file's functions against `--function` and `--file` patterns. Both together narrow each other down. */
export function createSelector(patterns: Patterns, path: string, root: string): Selector {
  const file = relative(path, root);
  const files = (patterns.files ?? []).map(glob);
  if (files.length > 0 && !files.some((pattern) => pattern.test(file))) return { byName: () => false, lines: [] };
  if ((patterns.functions ?? []).length === 0) return { byName: () => true, lines: [] };
  const here = (patterns.functions ?? [])
    .map(split)
    .filter((pattern) => pattern.file === undefined || glob(pattern.file).test(file));
  const isLine = ({ file, name }: Pattern) => file !== undefined && /^\d+$/.test(name);
  const names = here.filter((pattern) => !isLine(pattern)).map(({ name }) => nameGlob(name));
  return {
    byName: (name) => names.some((pattern) => pattern.test(name)),
    lines: here.filter(isLine).map(({ name }) => Number(name)),
  };
}

interface Pattern {
  file: string | undefined;
  name: string;
}

/** `src/a.ts:parse*` and `src/a.ts:12` have a file part; the last colon splits, so that a drive letter does not. */
function split(pattern: string): Pattern {
  const colon = pattern.lastIndexOf(':');
  if (colon < 2) return { file: undefined, name: pattern };
  return { file: pattern.slice(0, colon), name: pattern.slice(colon + 1) };
}

/** A name without a dot also matches the last part of a qualified one: `parse` finds `Parser.parse`. */
function nameGlob(pattern: string): RegExp {
  const body = quote(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
  return new RegExp(`^(?:.*\\.)?${body}$`);
}

function glob(pattern: string): RegExp {
  const body = quote(pattern.replaceAll('\\', '/').replace(/^\.\//, ''))
    .replace(/\\\{([^}]*)\\\}/g, (_, list: string) => `(?:${list.split(',').join('|')})`)
    .replaceAll('\\*\\*/', '(?:.*/)?')
    .replaceAll('\\*\\*', '.*')
    .replaceAll('\\*', '[^/]*')
    .replaceAll('\\?', '[^/]');
  return new RegExp(`^${body}$`);
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function relative(path: string, root: string): string {
  const file = path.replaceAll('\\', '/');
  const base = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  return file.startsWith(base) ? file.slice(base.length) : file;
}
