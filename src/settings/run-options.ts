import type { Option } from './options.ts';
import { REPORT_OPTIONS } from './report-options.ts';

/**
 * The options of a run: the one table behind the command line of `lprof run`, the environment variable `LPROF`,
 * settings files, their type `Config` and their JSON schema.
 */
export const RUN_OPTIONS = [
  {
    name: 'function',
    short: 'f',
    value: 'PATTERN',
    multiple: true,
    selects: true,
    help: "measure these functions: parse, 'Parser.*', 'src/**/*.ts:parse*', or the one at a line: src/a.ts:12; may be repeated",
  },
  {
    name: 'file',
    value: 'GLOB',
    multiple: true,
    selects: true,
    help: "measure the functions of these files: 'src/**'; may be repeated",
  },
  {
    name: 'package',
    value: 'NAME',
    multiple: true,
    selects: true,
    help: 'measure the functions of a package in node_modules: acorn; may be repeated',
  },
  { name: 'all', selects: true, help: "measure every function of the program's own code, marked or not" },
  {
    name: 'clock',
    value: 'CLOCK',
    choices: ['shared', 'exact', 'auto'],
    help: 'shared: cheap, sampled times; exact: 1 ns, for few functions; auto (default): shared with two processors',
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    help: 'save the profile here (.gz compresses, %p is the process id); default under .lprof/',
  },
  {
    name: 'html',
    value: 'FILE',
    optional: true,
    only: 'command line and LPROF',
    help: 'also write an HTML report; default beside the profile',
  },
  {
    name: 'duration',
    value: 'TIME',
    duration: true,
    help: 'end the program after this time, as Ctrl-C does: 500ms, 30s, 5m',
  },
  {
    name: 'interval',
    value: 'TIME',
    duration: true,
    help: 'save the profile this often while the program runs, too: 5s',
  },
  { name: 'live', help: 'show the source of the hottest functions on the terminal while the program runs' },
  { name: 'quiet', short: 'q', help: 'save, but print no report' },
  {
    name: 'npm',
    value: 'SCRIPT',
    only: 'command line',
    help: 'run a script of package.json with npm (pnpm, yarn, bun) and measure every Node process below it',
  },
  { name: 'eval', short: 'e', value: 'CODE', only: 'command line', help: 'run this code, as node -e does' },
  {
    name: 'node-option',
    value: 'OPTION',
    multiple: true,
    help: 'an option for Node: --node-option=--max-old-space-size=4096; may be repeated',
  },
  {
    name: 'import',
    value: 'MODULE',
    multiple: true,
    help: 'a module for Node to import before the program, as node --import does; may be repeated',
  },
  {
    name: 'require',
    short: 'r',
    value: 'MODULE',
    multiple: true,
    help: 'a module for Node to require before the program, as node --require does; may be repeated',
  },
  { name: 'no-children', help: 'leave out the Node processes that the program starts' },
  { name: 'dry-run', only: 'command line', help: 'list what would be measured and why, and run nothing' },
  { name: 'no-cache', help: 'instrument every file anew' },
  { name: 'config', value: 'FILE', only: 'command line and LPROF', help: 'read settings from this file' },
  { name: 'no-config', only: 'command line and LPROF', help: 'read no settings file' },
  ...REPORT_OPTIONS,
] as const satisfies readonly Option[];

type RunOption = (typeof RUN_OPTIONS)[number];
type InFile = Exclude<RunOption, { only: string }>;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type ValueOf<O> = O extends { multiple: true }
  ? string | readonly string[]
  : O extends { choices: readonly (infer Choice)[] }
    ? Choice
    : O extends { integer: true }
      ? number
      : O extends { value: string }
        ? string
        : boolean;

/** The settings in `lprof.config.*` or under `"lprof"` in package.json: the options of `lprof run` by their long names. */
export type Config = { [O in InFile as CamelCase<O['name']>]?: ValueOf<O> };

/** The options that may stand in a settings file, by the key that they have there: `skipZero`. */
export function fileOptions(): Map<string, Option> {
  const options: readonly Option[] = RUN_OPTIONS;
  return new Map(options.filter(({ only }) => only === undefined).map((option) => [camelCase(option.name), option]));
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
