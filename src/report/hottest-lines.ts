import type { Profile, ProfileFile, ProfileLine } from '../profile/types.ts';
import { formatCount, formatShare, formatTime } from './format-number.ts';
import { harmless } from './harmless.ts';
import { bar } from './heat.ts';
import type { TimeUnit } from './options.ts';
import type { Source } from './source.ts';
import { paintSource, printable } from './source-cell.ts';
import { faint, type Heat, heatColor, strong } from './theme.ts';
import { clip, displayWidth, padEnd, padStart } from './width.ts';

/** A line of the program with its self time over all functions. */
export interface HotLine {
  file: ProfileFile;
  line: number;
  hits: number;
  selfNs: number;
  share: number;
}

const MOST = 10;
/** After the fifth, lines below this share of the run are not listed. */
const NOTABLE = 0.02;

/** The lines where the run spent most of its own time, hottest first. */
export function hottestLines({ files }: Profile, runNs: number): HotLine[] {
  const lines = files.flatMap((file) => [...linesOfFile(file).values()]);
  for (const line of lines) line.share = line.selfNs / runNs;
  return lines
    .filter((line) => line.share >= 0.001)
    .sort((a, b) => b.selfNs - a.selfNs)
    .filter((line, index) => index < 5 || (index < MOST && line.share >= NOTABLE));
}

/** The lines of a file with their figures over all functions, by number; their shares are not known yet. */
export function linesOfFile(file: ProfileFile): Map<number, HotLine> {
  const byLine = new Map<number, HotLine>();
  for (const line of file.functions.flatMap((fn) => fn.lines)) add(byLine, file, line);
  return byLine;
}

function add(byLine: Map<number, HotLine>, file: ProfileFile, { line, hits, selfNs }: ProfileLine): void {
  const known = byLine.get(line);
  if (known === undefined) byLine.set(line, { file, line, hits, selfNs, share: 0 });
  else {
    known.hits = Math.max(known.hits, hits);
    known.selfNs += selfNs;
  }
}

/** The table of the hottest lines; empty when no line has any time. */
export function renderHottest(
  lines: readonly HotLine[],
  sourceOf: (file: ProfileFile) => Source,
  unit: TimeUnit,
  width: number,
): string[] {
  if (lines.length === 0) return [];
  const barWidth = width >= 120 ? 8 : width >= 100 ? 5 : 1;
  const places = lines.map(({ file, line }) => `${harmless(file.path)}:${line}`);
  const figures = [
    column(
      lines.map(({ share }) => formatShare(share)),
      '% run',
      padStart,
    ),
    column(
      lines.map(({ share }) => bar(share, barWidth)),
      ' '.repeat(barWidth),
      padEnd,
    ),
    column(
      lines.map(({ selfNs }) => formatTime(selfNs, unit)),
      'Self',
      padStart,
    ),
    ...(width < 64
      ? []
      : [
          column(
            lines.map(({ hits }) => (hits > 0 ? formatCount(hits) : '')),
            'Hits',
            padStart,
          ),
        ]),
  ];
  const left = width - 1 - figures.reduce((sum, { title }) => sum + title.length + 2, 0);
  const placeWidth = Math.min(left, Math.max(16, Math.floor(width * 0.3)));
  const place = column(
    places.map((text) => clip(text, placeWidth, 'start')),
    '',
    padEnd,
  );
  const columns = [...figures, place];
  const room = left - place.title.length - 2;
  const table = lines.map(({ file, line, share }, row) => {
    const cells = columns.map(({ cells }, at) => (at < 3 ? heatColor(heatOfRun(share), cells[row]!) : cells[row]!));
    const tokens = printable(sourceOf(file).lines?.[line - 1] ?? []);
    return ` ${cells.join('  ')}  ${paintSource(tokens, Number.POSITIVE_INFINITY, Math.max(0, room), false)}`.trimEnd();
  });
  return [strong('Hottest lines'), faint(` ${columns.map(({ title }) => title).join('  ')}`.trimEnd()), ...table];
}

/** The title and cells of a column, all of the same width. */
function column(cells: readonly string[], title: string, pad: typeof padStart): { title: string; cells: string[] } {
  const width = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), title.length);
  return { title: pad(title, width), cells: cells.map((cell) => pad(cell, width)) };
}

function heatOfRun(share: number): Heat {
  return share >= 0.2 ? 3 : share >= 0.05 ? 2 : 1;
}
