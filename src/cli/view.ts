import { mergeProfiles } from '../profile/merge.ts';
import { readProfile } from '../profile/read.ts';
import { findRun } from '../run/saved.ts';
import { parseOptions } from '../settings/options.ts';
import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { formatHelp } from './help.ts';
import { printReport } from './print-report.ts';

const HELP = {
  usage: 'lprof view [options] [FILE… | @N …]',
  about: 'Shows saved runs again; several are merged. @1 is the last run in this folder, @2 the one before.',
  options: REPORT_OPTIONS,
  examples: [
    ['lprof view', 'the last run'],
    ['lprof view @2 --sort hits --top 3', 'the run before it, the functions with the most hits'],
    ['lprof view a.lprof b.lprof', 'two runs as one'],
  ] as [string, string][],
};

/** `lprof view`: prints profiles from files. @throws LprofError */
export function view(args: readonly string[], cwd: string): number {
  // Options may follow the files here: nothing behind them belongs to a script.
  const files: string[] = [];
  const options: string[] = [];
  for (let rest = [...args]; rest.length > 0; ) {
    const parsed = parseOptions(rest, REPORT_OPTIONS, 'view');
    options.push(...rest.slice(0, rest.length - parsed.rest.length));
    if (parsed.rest.length > 0) files.push(parsed.rest[0]);
    rest = parsed.rest.slice(1);
  }
  const parsed = parseOptions(options, REPORT_OPTIONS, 'view');
  if (parsed.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const paths = (files.length === 0 ? ['@1'] : files).map((name) => findRun(name, cwd));
  const profiles = paths.map(readProfile);
  printReport(profiles.length === 1 ? profiles[0] : mergeProfiles(profiles), parsed);
  return 0;
}
