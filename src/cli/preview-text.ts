import { relative, sep } from 'node:path';
import type { Selection } from '../profile/types.ts';
import { harmless } from '../report/harmless.ts';
import type { Preview } from '../run/preview.ts';

/** Columns that names may take beside the paths, and files that are listed. */
const NAMES = 76;
const MOST_FILES = 60;

/** What a run would measure and why, as text. */
export function previewText({ files, more }: Preview, selection: Selection, root: string, listed = MOST_FILES): string {
  const count = files.reduce((sum, file) => sum + file.functions.length, 0);
  if (count === 0) return `Nothing would be measured: ${reason(selection)}\n`;
  const shown = files.slice(0, listed);
  const paths = shown.map(({ path }) => harmless(relative(root, path).replaceAll(sep, '/')));
  const width = Math.min(60, Math.max(...paths.map((path) => path.length)));
  const rows = shown.map(({ functions, why }, i) => {
    const note = why === 'imported' ? '' : `  (${why === 'script' ? 'the script' : 'if the program loads it'})`;
    return `  ${paths[i].padEnd(width)}  ${shorten(functions)}${note}`;
  });
  const hidden = files.length - shown.length + more;
  return [
    `${plural(count, 'function')} in ${plural(files.length, 'file')} would be measured: ${reason(selection)}`,
    '',
    ...rows,
    ...(hidden > 0 ? [`  and ${plural(hidden, 'more file')}`] : []),
    '',
    'Nothing was run. Imports whose names are computed are not followed.',
    '',
  ].join('\n');
}

function reason({ rule, patterns }: Selection): string {
  if (rule === 'marked') return 'the functions marked with @profile';
  if (rule === 'patterns') return `what matches ${patterns.join(', ')}`;
  return patterns.length > 0
    ? 'every function of your own code (--all)'
    : 'every function of your own code, as none is marked with @profile';
}

function shorten(names: string[]): string {
  let text = '';
  for (const [i, name] of names.map(harmless).entries()) {
    const next = text === '' ? name : `${text}, ${name}`;
    if (next.length > NAMES && i > 0) return `${text} and ${names.length - i} more`;
    text = next;
  }
  return text;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
