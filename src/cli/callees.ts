import { callLists, LIST_OPTIONS } from './call-lists.ts';
import type { CommandHelp } from './help.ts';

export const HELP: CommandHelp = {
  usage: 'lprof callees [options] FUNCTION [FILE… | @N …]',
  takes: 'function',
  about: `Prints what the lines of a function called, how often and how long that took. FUNCTION is a name or pattern as lprof run
--function takes it, or FILE:LINE for the function at that line. @1 (the default) is the last run in this folder; several are merged.

Only calls of measured functions are known; what others took is self time of the line that called them.`,
  options: LIST_OPTIONS,
  examples: [
    ['lprof callees parse', 'what parse called in the last run'],
    ['lprof callees parse --sort line', 'the same in the order of its lines'],
    ['lprof callees src/parse.ts:12 @2', 'the function at that line, the run before'],
  ],
};

/** `lprof callees`: what a function called. @throws LprofError */
export function callees(args: readonly string[], cwd: string): number {
  return callLists('callees', HELP, args, cwd);
}
