import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { openProfiles, parseAnywhere } from './open-profiles.ts';
import { printReport } from './print-report.ts';

export const VIEW_HELP: CommandHelp = {
  usage: 'lprof view [options] [FILE… | @N …]',
  about: 'Shows saved runs again; several are merged. @1 is the last run in this folder, @2 the one before.',
  options: REPORT_OPTIONS,
  examples: [
    ['lprof view', 'the last run'],
    ['lprof view @2 --sort hits --top 3', 'the run before it, the functions with the most hits'],
    ['lprof view a.lprof b.lprof', 'two runs as one'],
  ],
};

/** `lprof view`: prints profiles from files. @throws LprofError */
export function view(args: readonly string[], cwd: string): number {
  const { rest, ...given } = parseAnywhere(args, VIEW_HELP.options, 'view');
  if (given.switches.has('help')) {
    process.stdout.write(formatHelp(VIEW_HELP));
    return 0;
  }
  printReport(openProfiles(rest, cwd), given);
  return 0;
}
