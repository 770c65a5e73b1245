import { displayWidth, padEnd, wrap } from '../report/width.ts';
import { HELP_OPTION, type Option } from '../settings/options.ts';
import { terminalWidth } from './terminal.ts';

/** A command as help shows it. */
export interface CommandHelp {
  usage: string;
  /** What follows the options, for completion: these words, or files of this kind. @default files */
  takes?: 'program' | 'profiles' | 'function' | readonly string[];
  about: string;
  /** Words that the command takes and what each means, with a title. */
  list?: { title: string; rows: readonly [word: string, what: string][] };
  options: readonly Option[];
  examples: readonly [command: string, what: string][];
  notes?: string;
}

/** Longer lines are hard to read. */
const WIDEST = 120;

/** The text of `lprof COMMAND --help`. */
export function formatHelp(
  { usage, about, list, options, examples, notes }: CommandHelp,
  width = Math.min(WIDEST, terminalWidth()),
): string {
  const rows = [...options, HELP_OPTION].map((option): [string, string] => [
    `${option.short === undefined ? '    ' : `-${option.short}, `}--${option.name}${valueText(option)}`,
    option.help,
  ]);
  return [
    `Usage: ${usage}`,
    '',
    ...paragraphs(about, width),
    '',
    ...(list === undefined ? [] : [`${list.title}:`, ...columns(list.rows, width), '']),
    'Options:',
    ...columns(rows, width),
    '',
    'Examples:',
    ...columns(examples, width),
    ...(notes === undefined ? [] : ['', ...paragraphs(notes, width)]),
    '',
  ].join('\n');
}

/** What follows the name of an option: ` FILE`, `[=FILE]`. */
export function valueText({ value, optional }: Option): string {
  if (value === undefined) return '';
  return optional ? `[=${value}]` : ` ${value}`;
}

/** Wider than this the left column leaves too little to the right one. */
const WIDEST_LEFT = 46;

function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...rows.map(([text]) => displayWidth(text)).filter((each) => each <= WIDEST_LEFT));
  return rows.flatMap(([text, about]) => {
    const isWide = displayWidth(text) > left;
    const lines = wrap(about, Math.max(30, width - left - 4));
    const padded = lines.map((line, at) => `  ${padEnd(at === 0 && !isWide ? text : '', left)}  ${line}`);
    return isWide ? [`  ${text}`, ...padded] : padded;
  });
}

/** Paragraphs, which empty lines part, in lines of the terminal. */
function paragraphs(text: string, width: number): string[] {
  return text
    .split('\n\n')
    .flatMap((paragraph, index) => [...(index > 0 ? [''] : []), ...wrap(paragraph.replaceAll('\n', ' '), width)]);
}

/** The text of `lprof --help`. */
export const MAIN_HELP = `lprof: which line costs the time?

Usage: lprof <command> [options]

Commands:
  run SCRIPT [ARGS…]   run a program; print its source with hits and times
  view [FILE… | @N]    show saved runs again; several are merged
  merge -o FILE FILE…  one profile of several: runs, shards, machines
  diff [OLD [NEW]]     what changed between two versions or runs, line by line
  list                 list the saved runs
  functions [FILE…]    a table of functions: calls, self, time
  callers FN [FILE…]   which lines called a function, how often and how long
  callees FN [FILE…]   what the lines of a function called
  export --to FORMAT   write a saved run for another tool: DevTools, VS Code, speedscope, pprof, …
  html [FILE… | @N]    write a saved run as an HTML report: one file that opens in any browser
  init                 write a settings file that explains every option
  doctor [SCRIPT]      show what lprof finds here, and what it would measure
  cache [clear]        show or clear what is kept between runs
  completion SHELL     teach bash, zsh or fish to complete all this

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
