import { LprofError } from '../errors.ts';
import { hasCalls } from '../report/call-graph.ts';
import { type Direction, renderCallLists } from '../report/call-lists.ts';
import { matchFunctions } from '../report/match-functions.ts';
import type { Option } from '../settings/options.ts';
import { TABLE_OPTIONS } from '../settings/table-options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { readMerged } from './profiles.ts';
import { tableOptions } from './table-options.ts';

/** More functions than these are hardly meant. */
const MOST = 50;

/** `await` is not known of calls, nor is what was primitive. */
export const LIST_OPTIONS: readonly Option[] = TABLE_OPTIONS.map((option) =>
  option.name === 'sort'
    ? {
        ...option,
        help: 'time (default), self, calls, per-call, self-per-call, name, file, line (of the call); several with commas',
      }
    : option,
);

/** `lprof callers` and `lprof callees`. @throws LprofError */
export function callLists(direction: Direction, help: CommandHelp, args: readonly string[], cwd: string): number {
  const { rest, ...given } = parseAnywhere(args, help.options, direction);
  if (given.switches.has('help')) {
    process.stdout.write(formatHelp(help));
    return 0;
  }
  const [pattern, ...files] = rest;
  if (pattern === undefined) throw new LprofError(`${direction} needs a function`, `Usage: ${help.usage}`);
  if (/\.lprof(?:\.gz)?$|^@\d+$/.test(pattern)) {
    throw new LprofError(
      `${direction} needs a function before ${pattern}`,
      `For example lprof ${direction} parse ${pattern}`,
    );
  }
  const options = tableOptions(given, 'time', '20');
  const profile = readMerged(files, cwd);
  const found = matchFunctions(profile, pattern);
  if (!hasCalls(profile)) {
    throw new LprofError(
      'the profile does not say which functions called which: that was not gathered in this run',
      'Profile the program again with this version of lprof',
    );
  }
  if (found.length > MOST) {
    throw new LprofError(
      `${found.length} functions match '${pattern}'`,
      `At most ${MOST} are listed: narrow the pattern`,
    );
  }
  process.stdout.write(renderCallLists(profile, found, direction, options));
  return 0;
}
