import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { parseMixed } from './arguments.ts';
import { formatHelp } from './help.ts';
import { printReport } from './print-report.ts';
import { readMerged } from './profiles.ts';

const HELP = {
  usage: 'lprof view [options] [FILE… | @N …]',
  about: 'Shows saved runs again; several are merged, of a folder all. @1 is the last run here, @2 the one before.',
  options: REPORT_OPTIONS,
  examples: [
    ['lprof view', 'the last run'],
    ['lprof view @2 --sort hits --top 3', 'the run before it, the functions with the most hits'],
    ['lprof view a.lprof b.lprof', 'two runs as one'],
    ['lprof view shards/', 'all profiles in a folder as one'],
  ] as [string, string][],
};

/** `lprof view`: prints profiles from files. @throws LprofError */
export function view(args: readonly string[], cwd: string): number {
  const parsed = parseMixed(args, REPORT_OPTIONS, 'view');
  if (parsed.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  printReport(readMerged(parsed.rest, cwd), parsed);
  return 0;
}
