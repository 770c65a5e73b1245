import { LprofError } from '../errors.ts';
import { parseOptions } from '../settings/options.ts';
import { HELP as CACHE } from './cache.ts';
import { HELP as CALLEES } from './callees.ts';
import { HELP as CALLERS } from './callers.ts';
import { HELP as DIFF } from './diff.ts';
import { HELP as DOCTOR } from './doctor.ts';
import { HELP as EXPORT } from './export.ts';
import { HELP as FUNCTIONS } from './functions.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { HELP as HTML } from './html.ts';
import { HELP as INIT } from './init.ts';
import { HELP as LIST } from './list.ts';
import { HELP as MERGE } from './merge.ts';
import { HELP as RUN } from './run.ts';
import { bashCompletion } from './shells/bash.ts';
import { type Command, commandsOf } from './shells/command.ts';
import { fishCompletion } from './shells/fish.ts';
import { zshCompletion } from './shells/zsh.ts';
import { HELP as VIEW } from './view.ts';

const SHELLS: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

const HELP: CommandHelp = {
  usage: `lprof completion ${Object.keys(SHELLS).join('|')}`,
  takes: Object.keys(SHELLS),
  about: `Prints a script that teaches a shell to complete lprof's commands, options and their values.`,
  options: [],
  examples: [
    ['eval "$(lprof completion bash)"', 'in ~/.bashrc'],
    ['eval "$(lprof completion zsh)"', 'in ~/.zshrc, behind compinit'],
    ['lprof completion fish > ~/.config/fish/completions/lprof.fish', 'once'],
  ],
};

/** Every command with its help. */
export const HELPS: Readonly<Record<string, CommandHelp>> = {
  run: RUN,
  view: VIEW,
  merge: MERGE,
  diff: DIFF,
  list: LIST,
  functions: FUNCTIONS,
  callers: CALLERS,
  callees: CALLEES,
  html: HTML,
  export: EXPORT,
  init: INIT,
  doctor: DOCTOR,
  cache: CACHE,
  completion: HELP,
};

/** `lprof completion`: prints the script for a shell. @throws LprofError */
export function completion(args: readonly string[]): number {
  const { switches, rest } = parseOptions(args, HELP.options, 'completion');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const [shell] = rest;
  if (rest.length !== 1 || !Object.hasOwn(SHELLS, shell)) {
    const known = Object.keys(SHELLS).join(', ');
    const what = shell === undefined ? `needs a shell: ${known}` : `takes one of ${known}, not '${rest.join(' ')}'`;
    throw new LprofError(`completion ${what}`, `Usage: ${HELP.usage}`);
  }
  process.stdout.write(SHELLS[shell](commandsOf(HELPS)));
  return 0;
}
