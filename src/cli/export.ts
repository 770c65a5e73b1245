import { resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/index.ts';
import { writeWhole } from '../profile/write.ts';
import type { Option } from '../settings/options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { readMerged } from './profiles.ts';

const NAMES = EXPORT_FORMATS.map(({ name }) => name);

const OPTIONS: readonly Option[] = [
  { name: 'to', value: 'FORMAT', choices: NAMES, help: "the format; default what the name of --output's file ends in" },
  { name: 'output', short: 'o', value: 'OUT', help: 'the file to write; default -, which is standard output' },
];

export const HELP: CommandHelp = {
  takes: 'profiles',
  usage: 'lprof export [FILE… | @N …] --to FORMAT [-o OUT]',
  about: 'Writes saved runs for another tool; several are merged. @1, the default, is the last run in this folder.',
  list: { title: 'Formats', rows: EXPORT_FORMATS.map(({ name, about }) => [name, about]) },
  options: OPTIONS,
  examples: [
    ['lprof export --to cpuprofile -o run.cpuprofile', 'the last run, for Chrome DevTools'],
    ['lprof export @2 -o run.pb.gz', 'the run before it, for pprof'],
    ['lprof export a.lprof b.lprof --to csv > lines.csv', 'two runs as one'],
    ['lprof export --to collapsed | flamegraph.pl > run.svg', 'a flame graph'],
  ],
  notes: `Each holds the time of lines so that self adds up to the profile's. Stacks are made of the calls between lines, where the
profile has them. What else each format holds, and what it cannot: docs/exports.md in lprof's repository.`,
};

/** `lprof export`: writes profiles in the format of another tool. @throws LprofError */
export function exportProfile(args: readonly string[], cwd: string): number {
  const { rest, switches, values } = parseAnywhere(args, OPTIONS, 'export');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const output = values.get('output')?.at(-1);
  const format = findFormat(values.get('to')?.at(-1), output);
  // A pipe is asked for; that it is no terminal was seen to by who asks for it.
  if (format.binary && (output === undefined || (output === '-' && process.stdout.isTTY)))
    throw new LprofError(`${format.name} is not text`, `Name a file for it: -o out${format.extension}`);
  const content = format.write(readMerged(rest, cwd));
  if (output === undefined || output === '-') process.stdout.write(content);
  else {
    writeWhole(resolve(cwd, output), content, 'the export');
    process.stdout.write(`Saved ${output}\nOpen it with ${format.open(output)}\n`);
  }
  return 0;
}

/** The format that is named, or else the first whose files are named like this one. */
function findFormat(name: string | undefined, output = ''): ExportFormat {
  const format = EXPORT_FORMATS.find((each) =>
    name === undefined ? output.endsWith(each.extension) : each.name === name,
  );
  if (format === undefined) {
    const what = output === '' || output === '-' ? 'no format given' : `the name ${output} tells no format`;
    throw new LprofError(what, `Name one with --to: ${NAMES.join(', ')}`);
  }
  return format;
}
