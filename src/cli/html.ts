import { spawn } from 'node:child_process';
import { relative, resolve } from 'node:path';
import type { Profile } from '../profile/types.ts';
import { writeWhole } from '../profile/write.ts';
import { harmless } from '../report/harmless.ts';
import { renderHtml } from '../report/html/html.ts';
import type { Option } from '../settings/options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { readText } from './print-report.ts';
import { findProfiles, readMerged } from './profiles.ts';

const OPTIONS: readonly Option[] = [
  { name: 'output', short: 'o', value: 'FILE', help: 'the file to write; default beside the profile, ending in .html' },
  { name: 'open', help: 'open it in the browser' },
];

export const HELP: CommandHelp = {
  takes: 'profiles',
  usage: 'lprof html [options] [FILE… | @N …]',
  about: `Writes saved runs as an HTML report; several are merged. It is one file that needs no network: annotated source,
tables of functions and files, who called whom, and a flame view. Press ? in it for its keys.`,
  options: OPTIONS,
  examples: [
    ['lprof html --open', 'the last run, in the browser'],
    ['lprof html before.lprof', 'writes before.html'],
    ['lprof html @2 -o report.html', 'the run before the last one'],
    ['lprof html a.lprof b.lprof -o both.html', 'two runs as one'],
  ],
  notes: 'What is where in the report: docs/html-report.md',
};

/** `lprof html`: writes profiles as a report for browsers. @throws LprofError */
export function html(args: readonly string[], cwd: string): number {
  const { rest, switches, values } = parseAnywhere(args, OPTIONS, 'html');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const profile = readMerged(rest, cwd);
  const output = values.get('output')?.at(-1) ?? besideProfile(findProfiles(rest[0] ?? '@1', cwd)[0]);
  process.stdout.write(`lprof: wrote ${harmless(writeHtml(profile, output, cwd))}\n`);
  if (switches.has('open')) openInBrowser(resolve(cwd, output));
  return 0;
}

/** Writes the report. @returns path relative to the current folder @throws LprofError when it cannot be written */
export function writeHtml(profile: Profile, output: string, cwd: string): string {
  const path = resolve(cwd, output);
  const text = renderHtml(profile, { disk: (file) => readText(profile.run.root, file) });
  writeWhole(path, text, 'the HTML report');
  return relative(cwd, path) || path;
}

/** The name of a report that belongs to a profile: `run.lprof.gz` has `run.html`. */
export function besideProfile(profile: string): string {
  return `${profile.replace(/(?:\.lprof)?(?:\.gz)?$/, '')}.html`;
}

const OPENERS: Partial<Record<NodeJS.Platform, [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

function openInBrowser(path: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
  child.on('error', () => process.stderr.write(`lprof: cannot start ${command}; open ${path} in a browser\n`));
  child.unref();
}
