import { LprofError } from '../errors.ts';
import { readProfile } from '../profile/read.ts';
import { renderRuns, type SavedRun } from '../report/run-list.ts';
import { savedRuns } from '../run/saved.ts';
import { parseOptions } from '../settings/options.ts';
import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

export const HELP: CommandHelp = {
  usage: 'lprof list [options]',
  takes: [],
  about: `Lists the runs that are saved in this folder, the last one first: the name to call it by, when it began, how long it took,
the clock, the line with the most self time, and the command. The last ten are kept; lprof run -o FILE keeps one for good.`,
  options: REPORT_OPTIONS.filter(({ name }) => name === 'color'),
  examples: [
    ['lprof list', 'what there is'],
    ['lprof view @2', 'the source of the second one'],
  ],
};

/** `lprof list`: names the saved runs of the current folder. @throws LprofError */
export function list(args: readonly string[], cwd: string): number {
  const { rest, switches, values } = parseOptions(args, HELP.options, 'list');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  if (rest.length > 0) {
    throw new LprofError(`list takes no '${rest[0]}'`, `To see a run: lprof view ${rest[0]}`);
  }
  const runs = savedRuns(cwd).map((path, index) => open(`@${index + 1}`, path));
  if (runs.length === 0) process.stdout.write('No run is saved in this folder; lprof run SCRIPT saves one\n');
  else
    process.stdout.write(renderRuns(runs, { width: terminalWidth(), color: wantsColor(values.get('color')?.at(-1)) }));
  return 0;
}

function open(name: string, path: string): SavedRun {
  try {
    return { name, profile: readProfile(path) };
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    return { name, problem: error.message };
  }
}
