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
  const lines = files.flatMap((file) => {
    const byLine = new Map<number, HotLine>();
    for (const line of file.functions.flatMap((fn) => fn.lines)) add(byLine, file, line);
    return [...byLine.values()];
  });
  for (const line of lines) line.share = line.selfNs / runNs;
  return lines
    .filter((line) => line.share >= 0.001)
    .sort((a, b) => b.selfNs - a.selfNs)
    .filter((line, index) => index < 5 || (index < MOST && line.share >= NOTABLE));
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
  const cells = lines.map(({ file, line, hits, selfNs, share }) => ({
    share: formatShare(share),
    self: formatTime(selfNs, unit),
    hits: hits > 0 ? formatCount(hits) : '',
    place: clip(`${harmless(file.path)}:${line}`, Math.max(20, Math.floor(width * 0.3)), 'start'),
  }));
  const widest = (field: keyof (typeof cells)[number], title: string) =>
    cells.reduce((most, cell) => Math.max(most, displayWidth(cell[field])), title.length);
  const widths = {
    share: widest('share', '% run'),
    self: widest('self', 'Self'),
    hits: widest('hits', 'Hits'),
    place: widest('place', ''),
  };
  const barWidth = width >= 120 ? 8 : width >= 100 ? 5 : 1;
  const room = Math.max(1, width - widths.share - widths.self - widths.hits - widths.place - barWidth - 11);
  const titles = [
    padStart('% run', widths.share),
    ' '.repeat(barWidth),
    padStart('Self', widths.self),
    padStart('Hits', widths.hits),
  ];
  const table = lines.map(({ file, line, share }, index) => {
    const { share: percent, self, hits, place } = cells[index]!;
    const heat = heatOfRun(share);
    const tokens = printable(sourceOf(file).lines?.[line - 1] ?? []);
    const hot = heatColor(heat, `${padStart(percent, widths.share)}  ${padEnd(bar(share, barWidth), barWidth)}`);
    const text = paintSource(tokens, Number.POSITIVE_INFINITY, room, false);
    return ` ${hot}  ${heatColor(heat, padStart(self, widths.self))}  ${padStart(hits, widths.hits)}  ${padEnd(place, widths.place)}  ${text}`.trimEnd();
  });
  return [strong('Hottest lines'), faint(` ${titles.join('  ')}`), ...table];
}

function heatOfRun(share: number): Heat {
  return share >= 0.2 ? 3 : share >= 0.05 ? 2 : 1;
}
