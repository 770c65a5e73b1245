import { fileKey, functionKey } from '../profile/identity.ts';
import type { Profile } from '../profile/types.ts';
import { commandText } from './command-text.ts';
import { formatTime, plural } from './format-number.ts';
import { functionHead } from './function-head.ts';
import { renderListing } from './listing.ts';
import { collectListings, type Listing } from './listings.ts';
import type { TextOptions } from './options.ts';
import { type Source, sourceLoader } from './source.ts';
import { runTime } from './summary.ts';
import { faint, strong, withColor } from './theme.ts';
import { clip, displayWidth } from './width.ts';

/** Fewer lines than this show nothing of a function that has more. */
const LEAST = 9;

/** Of fewer lines than this none is left out to make more fit. */
const LEAST_LINES = 4;

/** The share of the room that is left for one function, so that there is some for the next. */
const SHARE = 0.6;

/** The self times of a profile's listings, to compare a later profile of the same run with; nanoseconds. */
export type SelfTimes = ReadonlyMap<string, number>;

export interface LiveOptions extends Pick<TextOptions, 'width' | 'color' | 'unit'> {
  /** Lines that there are. */
  height: number;
  /** What had been gathered some seconds ago: what has gained most since then is shown first. */
  earlier?: SelfTimes;
}

/** The view of a program that runs: the source of its hottest functions in at most `height` lines. */
export function renderLive(profile: Profile, options: LiveOptions): string[] {
  return withColor(options.color, () => render(profile, options).slice(0, Math.max(0, options.height)));
}

function render(profile: Profile, options: LiveOptions): string[] {
  const { width, height, earlier } = options;
  const listings = collectListings(profile).filter(({ called }) => called);
  const sourceOf = sourceLoader();
  const lines = [titleOf(profile, listings.length, width)];
  for (const listing of hottestNow(listings, earlier)) {
    const left = height - lines.length;
    if (left < LEAST && !fits(listing, left)) continue;
    const room = left < 2 * LEAST ? left : Math.max(LEAST, Math.floor(left * SHARE));
    lines.push(...block(listing, sourceOf(listing.file), profile, room, options));
  }
  return lines;
}

/** Whether so many lines are enough for a function, its head and the titles of the columns. */
function fits({ outer }: Listing, lines: number): boolean {
  return outer.endLine - outer.line + 1 + 3 <= lines;
}

/** The self times by listing. */
export function selfTimes(profile: Profile): SelfTimes {
  return new Map(collectListings(profile).map((listing) => [keyOf(listing), listing.selfNs]));
}

function keyOf({ file, outer }: Listing): string {
  return `${fileKey(file)}\0${functionKey(outer)}`;
}

/** By what they have gained since then, where that is the same by what they have in all. */
function hottestNow(listings: readonly Listing[], earlier: SelfTimes = new Map()): Listing[] {
  const gain = (listing: Listing) => listing.selfNs - (earlier.get(keyOf(listing)) ?? 0);
  return [...listings].sort((a, b) => gain(b) - gain(a) || b.selfNs - a.selfNs);
}

function titleOf({ run }: Profile, called: number, width: number): string {
  const facts = ` ${formatTime(run.wallNs, 'auto')} · ${plural(called, 'function')} called · Ctrl-C shows the report `;
  const name = clip(commandText(run.argv), Math.max(8, width - displayWidth(facts) - 14));
  const text = clip(`══ lprof ══ ${name} ══${facts}`, width);
  return strong(text + '═'.repeat(Math.max(0, width - displayWidth(text))));
}

function block(listing: Listing, source: Source, profile: Profile, room: number, options: LiveOptions): string[] {
  const { unit, width } = options;
  const { run } = profile;
  const runNs = runTime(profile);
  const scale = { unit, clock: run.clock, functionNs: listing.timeNs, runNs };
  const [title, figures = '', ...rest] = functionHead(listing, run, runNs, unit, width);
  const head = [title!, faint(clip([figures, ...rest.map((text) => text.trim())].join(' '), width))];
  // Marks of what is left out, and rows under lines, take room as well.
  for (let most = room - head.length - 1; ; most--) {
    const { lines } = renderListing(listing, source, scale, width, { most });
    if (head.length + lines.length <= room || most < LEAST_LINES) return [...head, ...lines].slice(0, room);
  }
}
