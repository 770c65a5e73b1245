import { harmless } from '../../harmless.ts';
import { LINE_BREAK } from '../../tokenize.ts';
import type { Model } from './model.ts';
import { sourceLink } from './route.ts';

/** Something that a search found. */
export interface Found {
  kind: 'function' | 'file' | 'line';
  text: string;
  place: string;
  href: string;
}

const MOST_FUNCTIONS = 12;
const MOST_FILES = 5;
const MOST_LINES = 25;
/** Characters of a line before what was found, and in all. */
const BEFORE = 30;
const SHOWN = 120;

/** Functions and files by name, the hottest first, and lines of the source by text. */
export function find(model: Model, query: string): Found[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const has = (text: string) => text.toLowerCase().includes(wanted);
  const functions = model.functions
    .filter(({ name }) => has(name))
    .sort((a, b) => b.data.selfNs - a.data.selfNs)
    .slice(0, MOST_FUNCTIONS)
    .map(({ name, file, data }): Found => {
      const place = `${model.files[file]!.path}:${data.line}`;
      return { kind: 'function', text: name, place, href: sourceLink(file, data.line) };
    });
  const files = model.files
    .filter(({ path }) => has(path))
    .sort((a, b) => b.selfNs - a.selfNs)
    .slice(0, MOST_FILES)
    .map(({ path, index }): Found => ({ kind: 'file', text: path, place: '', href: sourceLink(index) }));
  return [...functions, ...files, ...findLines(model, wanted)];
}

function findLines({ files }: Model, wanted: string): Found[] {
  const found: Found[] = [];
  if (wanted.length < 2) return found;
  for (const { data, path, index } of [...files].sort((a, b) => b.selfNs - a.selfNs)) {
    if (!data.source?.toLowerCase().includes(wanted)) continue;
    const lines = data.source.split(LINE_BREAK);
    for (const [at, line] of lines.entries()) {
      const column = line.toLowerCase().indexOf(wanted);
      if (column < 0) continue;
      const from = column - line.search(/\S/) > BEFORE ? column - BEFORE : 0;
      const text = (from > 0 ? '…' : '') + line.slice(from).trim().slice(0, SHOWN);
      const place = `${path}:${at + 1}`;
      found.push({ kind: 'line', text: harmless(text), place, href: sourceLink(index, at + 1) });
      if (found.length === MOST_LINES) return found;
    }
  }
  return found;
}
