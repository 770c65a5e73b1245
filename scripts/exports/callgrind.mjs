import { add, expectSame, lineFigures, total } from './figures.mjs';
import { runTool } from './tools.mjs';

const FIELDS = ['selfNs', 'hits', 'awaitNs'];

/** `callgrind_annotate` shows each line with the profile's self, hits and await, and their sums. */
export function checkCallgrind(profile, dir, file) {
  const text = runTool(dir, 'callgrind_annotate', '--auto=yes', '--threshold=100', '--show-percs=no', file);
  const found = FIELDS.map(() => new Map());
  let path = '';
  for (const line of text.split('\n')) {
    path = /^-- Auto-annotated source: (.*)$/.exec(line)?.[1] ?? path;
    // Of the columns of the source; its lines come one after the other, with calls between them.
    const columns = /^ *([\d,.]+) +([\d,.]+) +([\d,.]+) {2}(.*)$/.exec(line);
    const number = columns === null || path === '' ? undefined : lineOf(profile, path, columns[4]);
    if (number === undefined) continue;
    FIELDS.forEach((_, i) => {
      const value = columns[i + 1];
      if (value !== '.') add(found[i], `${path}:${number}`, Number(value.replaceAll(',', '')));
    });
  }
  const expected = FIELDS.map((field) => lineFigures(profile, field));
  FIELDS.forEach((field, i) => {
    expectSame(`callgrind_annotate, ${field}`, found[i], expected[i]);
  });
  const totals = /^ *([\d,]+) +([\d,]+) +([\d,]+) +PROGRAM TOTALS$/m.exec(text);
  expectSame(
    'callgrind_annotate, totals',
    new Map(FIELDS.map((field, i) => [field, Number(totals?.[i + 1].replaceAll(',', ''))])),
    new Map(FIELDS.map((field, i) => [field, total(expected[i])])),
  );
}

/** The tool prints no line numbers: the sources of these checks have no line twice. */
function lineOf({ files }, path, text) {
  const lines = files.find((file) => file.path === path)?.source.split('\n') ?? [];
  const number = lines.indexOf(text) + 1;
  return number === 0 ? undefined : number;
}
