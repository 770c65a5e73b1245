import { HELP_OPTION, type Option } from '../settings/options.ts';

/** A command as help shows it. */
export interface CommandHelp {
  usage: string;
  about: string;
  options: readonly Option[];
  examples: readonly [command: string, what: string][];
  notes?: string;
}

/** The text of `lprof COMMAND --help`. */
export function formatHelp({ usage, about, options, examples, notes }: CommandHelp): string {
  const rows = [...options, HELP_OPTION].map((option): [string, string] => [
    `${option.short === undefined ? '    ' : `-${option.short}, `}--${option.name}${valueText(option)}`,
    option.help,
  ]);
  return [
    `Usage: ${usage}`,
    '',
    about,
    '',
    'Options:',
    ...columns(rows),
    '',
    'Examples:',
    ...columns(examples.map(([command, what]): [string, string] => [command, what])),
    ...(notes === undefined ? [] : ['', notes]),
    '',
  ].join('\n');
}

function valueText({ value, optional }: Option): string {
  if (value === undefined) return '';
  return optional ? `[=${value}]` : ` ${value}`;
}

function columns(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** The text of `lprof --help`. */
export const MAIN_HELP = `lprof: which line costs the time?

Usage: lprof <command> [options]

Commands:
  run SCRIPT [ARGS…]   run a JavaScript or TypeScript program and print its source with hits and times beside each line
  view [FILE… | @N]    show saved runs again; several are merged
  html [FILE… | @N]    write a saved run as an HTML report: one file that opens in any browser
  init                 write a settings file that explains every option
  doctor [SCRIPT]      show what lprof finds here: Node, clock, settings, and what would be measured
  cache [clear]        show or clear what is kept between runs

  lprof <command> --help   options and examples of a command
  lprof --version          the version

Examples:
  lprof run script.ts                   every function; the hottest are shown
  lprof run -f parse script.ts --n 5    one function; --n 5 goes to the script
  lprof run eslint src                  a command in node_modules/.bin
  lprof run --npm build                 every Node process of an npm script
  lprof view @1                         the last run once more

Exit codes: lprof run ends as the program does; 2 wrong usage; 3 nothing was measured
`;
