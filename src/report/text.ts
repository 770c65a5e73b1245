import type { Profile } from '../profile/types.ts';
import { certainFromNs, sampledFromNs } from '../profile/uncertain.ts';
import { hasCalls } from './call-graph.ts';
import type { Scale } from './columns.ts';
import { profileName } from './command-text.ts';
import { focusProfile } from './focus.ts';
import { formatCount, formatRound, plural } from './format-number.ts';
import { functionHead } from './function-head.ts';
import { harmless } from './harmless.ts';
import { hottestLines, renderHottest } from './hottest-lines.ts';
import { renderListing } from './listing.ts';
import { collectListings, type Listing, sortListings } from './listings.ts';
import { completeOptions, type TextOptions } from './options.ts';
import { sourceLoader } from './source.ts';
import { renderSummary, runTime } from './summary.ts';
import { faint, strong, warning, withColor } from './theme.ts';
import { warningLines } from './warning-lines.ts';
import { wrap } from './width.ts';

/** Functions shown by default: when nothing was selected, and when the user chose. */
const TOP_OF_ALL = 10;
const TOP_OF_CHOSEN = 20;
const MOST_NAMES = 20;
const MOST_HEADS = 5;

const NO_CALLS = '--calls shows nothing: this run did not gather which functions called which';

/** The report for the terminal: a summary, the hottest lines, and the annotated source of the functions. */
export function renderText(profile: Profile, options: Partial<TextOptions> = {}): string {
  const complete = completeOptions(options);
  return withColor(complete.color, () => `${renderReport(profile, complete).join('\n')}\n`);
}

function renderReport(whole: Profile, options: TextOptions): string[] {
  const { run } = whole;
  const { unit, width, focus } = options;
  const profile = focus === undefined ? whole : focusProfile(whole, focus);
  const runNs = runTime(whole);
  const sourceOf = sourceLoader(options.disk);
  const listings = collectListings(profile);
  const report = renderSummary(whole, options);
  if (options.calls && !hasCalls(whole)) report.push(...warningLines(NO_CALLS, width));
  const called = listings.filter((listing) => listing.called);
  if (called.length === 0) {
    const reason =
      listings.length === 0 ? 'no function was selected in a file that was loaded' : 'no function was called';
    report.push('', ...wrap(`Nothing was measured: ${reason}.`, width).map(warning));
  }
  const hottest = renderHottest(hottestLines(profile, runNs), sourceOf, unit, width);
  if (hottest.length > 0) report.push('', ...hottest);

  const chosen = run.selection.rule !== 'all' || focus !== undefined;
  const top = options.top ?? (chosen ? TOP_OF_CHOSEN : TOP_OF_ALL);
  const sorted = sortListings(called, options.sort ?? (chosen ? 'time' : 'self'));
  const shown = sorted.slice(0, top);
  let uncertain = false;
  for (const listing of shown) {
    const scale: Scale = { unit, clock: run.clock, functionNs: listing.timeNs, runNs };
    const source = sourceOf(listing.file);
    report.push('', ...functionHead(listing, run, runNs, unit, width));
    if (source.note !== undefined)
      report.push(...wrap(`! ${source.note}`, width - 3).map((line) => warning(`   ${line}`)));
    const rendered = renderListing(listing, source, scale, width, {
      full: options.full,
      calls: options.calls ? whole : undefined,
      range: focus?.lines,
    });
    report.push(...rendered.lines);
    uncertain ||= rendered.uncertain;
  }
  report.push(...renderIdle(listings, profile, runNs, options));
  report.push(...renderFoot(shown.length, sorted.length, uncertain, whole, options));
  return report;
}

/** Functions that were never called: chosen ones get a head, others are named in one line. */
function renderIdle(listings: readonly Listing[], { run }: Profile, runNs: number, options: TextOptions): string[] {
  const idle = options.skipZero ? [] : listings.filter((listing) => !listing.called);
  if (idle.length === 0) return [];
  // Who named a few functions wants to hear of each; who took a package does not.
  if (run.selection.rule !== 'all' && idle.length <= MOST_HEADS) {
    return idle.flatMap((listing) => ['', ...functionHead(listing, run, runNs, options.unit, options.width)]);
  }
  const names = idle.slice(0, MOST_NAMES).map((listing) => harmless(listing.outer.name));
  const more = idle.length > MOST_NAMES ? ` (+${formatCount(idle.length - MOST_NAMES)} more)` : '';
  return ['', ...wrap(`never called: ${names.join(', ')}${more}`, options.width).map(faint)];
}

function renderFoot(
  shown: number,
  called: number,
  uncertain: boolean,
  { run }: Profile,
  options: TextOptions,
): string[] {
  const foot: string[] = [];
  const left = called - shown;
  if (left > 0) {
    foot.push(`${plural(left, 'more function')} ${left === 1 ? 'was' : 'were'} called (--top ${called} shows all)`);
  }
  if (uncertain) {
    const [aHit, inAll] = [certainFromNs(run.clock), sampledFromNs(run.clock)];
    const limit = `${formatRound(aHit)} a hit${inAll > 0 ? ` or ${formatRound(inAll)} in all` : ''}`;
    foot.push(`~ under ${limit}, too short for this clock: hits are exact, time is a guide`);
  }
  const lines = foot.flatMap((text) => wrap(text, options.width).map(faint));
  const { savedAs } = options;
  if (savedAs !== undefined) {
    const name = harmless(savedAs);
    lines.push(`Saved as ${strong(name)} ${faint(`· again with lprof view ${profileName(name)}`)}`);
  }
  return lines.length > 0 ? ['', ...lines] : [];
}
