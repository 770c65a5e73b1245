import type { Profile } from '../profile/types.ts';
import { focusProfile } from './focus.ts';
import { formatShare, formatTime, plural } from './format-number.ts';
import { harmless } from './harmless.ts';
import { type HotLine, hottestLines } from './hottest-lines.ts';
import type { FormatOptions } from './options.ts';
import { functionAt } from './regions.ts';
import { runTime } from './summary.ts';

/** GitHub shows no more of one kind from a step. */
const MOST = 10;

/**
 * The hottest lines as commands of a GitHub workflow, which shows them beside the lines of a pull request. The first line
 * is for people who read the log.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @param folder the profile's root seen from the repository's, with a slash at the end; empty when they are the same
 */
export function renderAnnotations(whole: Profile, { focus, unit }: FormatOptions, folder: string): string {
  const profile = focus === undefined ? whole : focusProfile(whole, focus);
  const lines = hottestLines(profile, runTime(whole)).slice(0, MOST);
  const head = `lprof: ${formatTime(whole.run.wallNs, unit)} wall, ${plural(lines.length, 'hot line')}`;
  return `${[head, ...lines.map((line) => annotation(line, folder, unit))].join('\n')}\n`;
}

function annotation(hot: HotLine, folder: string, unit: FormatOptions['unit']): string {
  const { file, line, hits, selfNs, share } = hot;
  const properties = {
    file: folder + harmless(file.path),
    line: String(line),
    title: `lprof: ${formatShare(share)} % of the run`,
  };
  const each = hits > 0 ? `, ${plural(hits, 'hit')}, ${formatTime(selfNs / hits, unit)} a hit` : '';
  const message = `${formatTime(selfNs, unit)} self${each}, in ${harmless(functionAt(hot).name)}`;
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::notice ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
