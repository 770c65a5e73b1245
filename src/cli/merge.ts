import { resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import { mergeProfiles } from '../profile/merge.ts';
import type { Profile } from '../profile/types.ts';
import { severalVersions } from '../profile/versions.ts';
import { writeProfile } from '../profile/write.ts';
import { formatCount, plural } from '../report/format-number.ts';
import { harmless } from '../report/harmless.ts';
import type { Option } from '../settings/options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { findProfiles, readEach } from './profiles.ts';

const OPTIONS: readonly Option[] = [
  { name: 'output', short: 'o', value: 'FILE', help: 'the profile to write; compressed when it ends in .gz' },
];

const USAGE = 'lprof merge -o FILE PROFILE…';

export const HELP: CommandHelp = {
  takes: 'profiles',
  usage: USAGE,
  about: `Adds up profiles of several runs, shards or machines: hits, times and calls of each line. Files are the same when path
and content are; versions of a file that differ are kept apart. The order makes no difference. Each PROFILE is a file, a
saved run (@1), a folder, or a pattern in quotes.`,
  options: OPTIONS,
  examples: [
    ['lprof merge -o all.lprof a.lprof b.lprof', 'two runs as one'],
    ['lprof merge -o all.lprof.gz shards/', 'all profiles in a folder, compressed'],
    ["lprof merge -o all.lprof 'run-*.lprof'", 'all that match'],
  ],
};

const MOST_NAMED = 10;

/** `lprof merge`: writes one profile of several. @throws LprofError */
export function merge(args: readonly string[], cwd: string): number {
  const { switches, values, rest } = parseAnywhere(args, OPTIONS, 'merge');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const output = values.get('output')?.at(-1);
  if (output === undefined) throw new LprofError('lprof merge needs a file to write: -o FILE', `Usage: ${USAGE}`);
  if (rest.length === 0) throw new LprofError('no profile given', `Usage: ${USAGE}`);
  const paths = rest.flatMap((name) => findProfiles(name, cwd));
  const merged = mergeProfiles(readEach(paths));
  writeProfile(resolve(cwd, output), merged);
  process.stdout.write(describe(merged, paths.length, output));
  return 0;
}

function describe({ files, run }: Profile, profiles: number, output: string): string {
  const functions = files.flatMap((file) => file.functions);
  const lines = functions.reduce((sum, fn) => sum + fn.lines.length, 0);
  const counts = [plural(files.length, 'file'), plural(functions.length, 'function'), plural(lines, 'line')];
  const versions = severalVersions(files);
  const more = versions.length - MOST_NAMED;
  return [
    `lprof: merged ${plural(profiles, 'profile')} into ${harmless(output)}: ${counts.join(', ')}, ${plural(run.threads.length, 'thread')}`,
    ...versions
      .slice(0, MOST_NAMED)
      .map(({ path, versions }) => ` ! ${harmless(path)} is there in ${formatCount(versions)} versions, kept apart`),
    ...(more > 0 ? [` ! and ${plural(more, 'more file')} in several versions`] : []),
    '',
  ].join('\n');
}
