import type { Clock } from '../profile/types.ts';
import { isUncertain } from '../profile/uncertain.ts';
import { alignUnit, formatCount, formatShare, formatTime } from './format-number.ts';
import { bar, heatOf } from './heat.ts';
import type { Listing } from './listings.ts';
import type { TimeUnit } from './options.ts';
import { type Entry, neverRan, type Row } from './rows.ts';
import { type Heat, heatColor } from './theme.ts';
import { displayWidth, padEnd, padStart } from './width.ts';

/** What the figures of a listing are formatted by. */
export interface Scale {
  unit: TimeUnit;
  clock: Clock;
  /** Time of the listing, and of all threads of the run, in ns. */
  functionNs: number;
  runNs: number;
}

/** A column of figures left of the source. */
export interface Column {
  title: string;
  width: number;
  /** The figure of an entry in colour, as wide as the column. */
  cell: (entry: Entry) => string;
}

interface Kind {
  title: string;
  text: (entry: Entry, scale: Scale) => string;
  heat?: (entry: Entry, scale: Scale) => Heat;
  left?: boolean;
}

const timeHeat = ({ line }: Entry, { functionNs, runNs }: Scale) => heatOf(line.timeNs, functionNs, runNs);
const share = ({ line }: Entry, { functionNs }: Scale) => (functionNs > 0 ? line.timeNs / functionNs : 0);

/** Whether the entry's time is shown with the mark of times that are too short for the clock. */
export function isMarked({ line, statementHits, called }: Entry, { clock }: Scale): boolean {
  // Calls within a recursion have no time of their own.
  const mayHaveTime = line.timeNs > 0 || (line.hits > 0 && called === undefined);
  return mayHaveTime && isUncertain(line.timeNs, statementHits, clock);
}

const HITS: Kind = {
  title: 'Hits',
  text: (entry) => (entry.line.hits > 0 || neverRan(entry) ? formatCount(entry.line.hits) : ''),
  heat: (entry) => (neverRan(entry) ? 0 : 1),
};
const TIME: Kind = {
  title: 'Time',
  text: (entry, scale) => {
    const { hits, timeNs } = entry.line;
    return timeNs === 0 && (hits === 0 || entry.called !== undefined)
      ? ''
      : (isMarked(entry, scale) ? '~' : '') + alignUnit(formatTime(timeNs, scale.unit));
  },
  heat: timeHeat,
};
const SELF: Kind = {
  title: 'Self',
  text: ({ line }, { unit }) => (line.selfNs > 0 ? alignUnit(formatTime(line.selfNs, unit)) : ''),
  heat: ({ line }, { functionNs, runNs }) => heatOf(line.selfNs, functionNs, runNs),
};
const AWAIT: Kind = {
  title: 'Await',
  text: ({ line }, { unit }) => (line.awaitNs > 0 ? alignUnit(formatTime(line.awaitNs, unit)) : ''),
};
const PER_HIT: Kind = {
  title: 'Per hit',
  text: ({ line }, { unit }) =>
    line.hits > 0 && line.timeNs > 0 ? alignUnit(formatTime(line.timeNs / line.hits, unit)) : '',
  heat: (entry, scale) => Math.min(1, timeHeat(entry, scale)) as Heat,
};
const SHARE: Kind = {
  title: '% time',
  text: (entry, scale) => formatShare(share(entry, scale)),
  heat: timeHeat,
};
const barOf = (width: number): Kind => ({
  title: ' '.repeat(width),
  text: (entry, scale) => bar(share(entry, scale), width),
  heat: timeHeat,
  left: true,
});

/** A column is given up when the source would get fewer columns than this, in this order. */
const GIVEN_UP = [
  ['Per hit', 32],
  ['Self', 20],
  ['Await', 14],
  ['% time', 10],
  ['Hits', 8],
] as const;
/** The bar is as wide as the source leaves room for. */
const BARS = [
  [74, 8],
  [46, 5],
] as const;

/** Chooses the columns that the listing needs and that fit, and measures them. */
export function chooseColumns(listing: Listing, rows: Iterable<Row>, scale: Scale, room: number): Column[] {
  const entries = [...rows].flatMap((row) => [row.main, ...row.inner]);
  const { outer, nested } = listing;
  const hasSelf = entries.some(({ line }) => line.selfNs !== line.timeNs);
  const hasAwait = [outer, ...nested].some((fn) => fn.awaitNs > 0);
  const kinds = [HITS, TIME, ...(hasSelf ? [SELF] : []), ...(hasAwait ? [AWAIT] : []), PER_HIT, SHARE];
  const columns = kinds.map((kind) => measure(kind, entries, scale));
  const left = () => room - columns.reduce((sum, column) => sum + column.width + 2, 0);
  for (const [title, needed] of GIVEN_UP) {
    const at = columns.findIndex((column) => column.title === title);
    if (at >= 0 && left() < needed) columns.splice(at, 1);
  }
  const width = BARS.find(([needed]) => left() >= needed)?.[1] ?? 1;
  return [...columns, measure(barOf(width), entries, scale)];
}

function measure(kind: Kind, entries: readonly Entry[], scale: Scale): Column {
  const texts = new Map(entries.map((entry) => [entry, kind.text(entry, scale)]));
  const width = [...texts.values()].reduce(
    (widest, text) => Math.max(widest, displayWidth(text)),
    displayWidth(kind.title),
  );
  return {
    title: kind.title,
    width,
    cell: (entry) => {
      const text = texts.get(entry)!;
      const heat = neverRan(entry) ? 0 : (kind.heat?.(entry, scale) ?? 1);
      const colored = text === '' ? '' : heatColor(heat, text);
      return kind.left ? padEnd(colored, width) : padStart(colored, width);
    },
  };
}
