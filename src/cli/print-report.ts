import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Profile } from '../profile/types.ts';
import { formatProfile } from '../profile/write.ts';
import { renderAnnotations } from '../report/annotations.ts';
import { renderBrief } from '../report/brief.ts';
import { profileName } from '../report/command-text.ts';
import type { Focus } from '../report/focus.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { SortKey, TimeUnit } from '../report/options.ts';
import { renderText } from '../report/text.ts';
import type { Given } from '../settings/options.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

/** What the command knows of a report beside the options. */
export interface ReportOf {
  profile: Profile;
  focus?: Focus;
  /** The file that was just written. */
  savedAs?: string;
  /** How commands may name the profile; by default by the file that was written. */
  names?: readonly string[];
}

/** Prints a profile as the options say. @throws LprofError when the focus has nothing */
export function printReport(report: ReportOf, options: Given): void {
  process.stdout.write(render(report, options));
}

function render({ profile, focus, savedAs, names }: ReportOf, { switches, values }: Given): string {
  const one = (name: string) => values.get(name)?.at(-1);
  const unit = one('unit') as TimeUnit | undefined;
  const disk = (path: string) => readText(profile.run.root, path);
  const called = names ?? (savedAs === undefined ? [] : [profileName(savedAs)]);
  const options = { unit: unit ?? 'auto', focus, names: called, disk };
  switch (one('format')) {
    case 'json':
      return formatProfile(profile);
    case 'markdown':
      return renderMarkdown(profile, options);
    case 'summary':
      return renderBrief(profile, options);
    case 'github':
      return renderAnnotations(profile, options, folderInRepository(profile.run.root));
    default:
      return renderText(profile, {
        width: terminalWidth(),
        color: wantsColor(one('color')),
        unit,
        sort: one('sort') as SortKey | undefined,
        top: one('top') === undefined ? undefined : Number(one('top')),
        skipZero: switches.has('skip-zero'),
        full: switches.has('full'),
        calls: switches.has('calls'),
        focus,
        savedAs,
        disk,
      });
  }
}

/** Where the project is in the repository that a GitHub workflow has checked out, with a slash at the end. */
function folderInRepository(root: string): string {
  const { GITHUB_WORKSPACE: workspace } = process.env;
  const path = workspace ? relative(workspace, root).replaceAll(sep, '/') : '';
  return path === '' || path.startsWith('..') || isAbsolute(path) ? '' : `${path}/`;
}

/** Of a longer file nobody wants to know whether it has changed. */
const MOST_BYTES = 50e6;

/** The text of a file; profiles come from anywhere, so neither devices nor shares of other machines are looked at. */
export function readText(root: string, path: string): string | undefined {
  try {
    const file = join(root, path);
    if (/^[\\/]{2}/.test(file)) return undefined;
    const stats = statSync(file);
    return stats.isFile() && stats.size <= MOST_BYTES ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
