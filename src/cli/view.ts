import { LprofError } from '../errors.ts';
import { type Focus, parseLines } from '../report/focus.ts';
import type { Given, Option } from '../settings/options.ts';
import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { printReport } from './print-report.ts';
import { readMerged } from './profiles.ts';

const FOCUS_OPTIONS: readonly Option[] = [
  {
    name: 'function',
    short: 'f',
    value: 'PATTERN',
    multiple: true,
    help: "show only these functions: parse, 'Parser.*', or src/a.ts:12, the one at that line; may be repeated",
  },
  {
    name: 'file',
    value: 'GLOB',
    multiple: true,
    help: "show only the functions of these files: 'src/**'; may be repeated",
  },
  { name: 'lines', value: 'FROM-TO', help: 'show only these lines: 10-40, 10- or 10' },
];

export const HELP: CommandHelp = {
  usage: 'lprof view [options] [FILE… | @N …]',
  takes: 'profiles',
  about: 'Shows saved runs again; several are merged, of a folder all. @1 is the last run here, @2 the one before.',
  options: [...FOCUS_OPTIONS, ...REPORT_OPTIONS],
  examples: [
    ['lprof view', 'the last run'],
    ['lprof view @2 --sort hits --top 3', 'the run before it, the functions with the most hits'],
    ['lprof view --function parse --calls', 'one function, and what its lines called'],
    ['lprof view --file src/parse.ts --lines 10-40', 'a part of a file'],
    ['lprof view --full --color always | less -R', 'page by page, in colour'],
    ['lprof view --format markdown > comment.md', 'for a pull request'],
    ['lprof view a.lprof b.lprof', 'two runs as one'],
    ['lprof view shards/', 'all profiles in a folder as one'],
  ],
};

/** `lprof view`: prints profiles from files. @throws LprofError */
export function view(args: readonly string[], cwd: string): number {
  const { rest, ...given } = parseAnywhere(args, HELP.options, 'view');
  if (given.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const focus = focusOf(given);
  if (focus !== undefined && given.values.get('format')?.at(-1) === 'json') {
    throw new LprofError('--format json is the whole profile', 'Leave out --function, --file and --lines');
  }
  printReport({ profile: readMerged(rest, cwd), focus, names: rest }, given);
  return 0;
}

/** What the options choose; undefined for everything. */
function focusOf({ values }: Given): Focus | undefined {
  const lines = values.get('lines')?.at(-1);
  const [functions, files] = [values.get('function'), values.get('file')];
  if (functions === undefined && files === undefined && lines === undefined) return undefined;
  return { functions, files, lines: lines === undefined ? undefined : parseLines(lines) };
}
