import { renderFunctions } from '../report/function-table.ts';
import { TABLE_OPTIONS } from '../settings/table-options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { readMerged } from './profiles.ts';
import { tableOptions } from './table-options.ts';

export const HELP: CommandHelp = {
  usage: 'lprof functions [options] [FILE… | @N …]',
  takes: 'profiles',
  about: `Prints the functions of saved runs as a table, the one with the most self time first. @1 (the default) is the last run in
this folder, @2 the one before; several files are merged.

Calls is 3/1 under recursion: 3 calls, 1 of them while none of the function was running. Self is the time in the function's own
lines, Time that with callees; Self/call is per call, Time/call per call that is no recursion.`,
  options: TABLE_OPTIONS,
  examples: [
    ['lprof functions', 'the last run, by self time'],
    ['lprof functions --sort time,name --limit 10%', 'by time with callees; a tenth of the functions'],
    ["lprof functions a.lprof --filter '^Parser'", 'functions whose name begins with Parser'],
  ],
  notes: `Coming from Python: the keys of pstats work (ncalls, pcalls, tottime, cumtime, cumulative, filename, module, nfl, stdname), also
shortened, but for one: time is the time with callees here, not self. The first line of the table says what the order is.`,
};

/** `lprof functions`: prints a table of functions. @throws LprofError */
export function functions(args: readonly string[], cwd: string): number {
  const { rest, ...given } = parseAnywhere(args, HELP.options, 'functions');
  if (given.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const options = tableOptions(given, 'self', '30');
  process.stdout.write(renderFunctions(readMerged(rest, cwd), options));
  return 0;
}
