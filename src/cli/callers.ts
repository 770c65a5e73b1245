import { callLists, LIST_OPTIONS } from './call-lists.ts';
import type { CommandHelp } from './help.ts';

export const HELP: CommandHelp = {
  usage: 'lprof callers [options] FUNCTION [FILE… | @N …]',
  takes: 'function',
  about: `Prints for each line that called a function how often it did and how long that took. FUNCTION is a name or pattern as lprof run
--function takes it, or FILE:LINE for the function at that line. @1 (the default) is the last run in this folder; several are merged.

Calls from code that was not measured (node_modules, Node itself) are one row, (outside). Calls within a recursion have no time
of their own: that is the outermost call's.`,
  options: LIST_OPTIONS,
  examples: [
    ['lprof callers parse', 'who called parse in the last run'],
    ["lprof callers 'Parser.*' a.lprof --sort calls", 'each method of Parser, the most frequent callers first'],
    ['lprof callers src/parse.ts:12', 'the function at that line'],
  ],
};

/** `lprof callers`: who called a function. @throws LprofError */
export function callers(args: readonly string[], cwd: string): number {
  return callLists('callers', HELP, args, cwd);
}
