import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { EXIT_NOTHING, LprofError } from '../errors.ts';
import { buildProfile } from '../profile/build.ts';
import type { Profile } from '../profile/types.ts';
import { writeProfile } from '../profile/write.ts';
import { explain } from '../run/explain.ts';
import { findScript } from '../run/find-script.ts';
import { type ProgramResult, runProgram } from '../run/program.ts';
import { projectRoot } from '../run/project-root.ts';
import { saveRun } from '../run/saved.ts';
import { type ChosenSelection, chooseSelection } from '../run/select.ts';
import type { ClockChoice } from '../runtime/index.ts';
import { CREATOR } from '../version.ts';
import { formatHelp } from './help.ts';
import { type Option, type Parsed, parseOptions } from './options.ts';
import { positiveInteger, printReport, REPORT_OPTIONS } from './report-options.ts';

const OPTIONS: readonly Option[] = [
  {
    name: 'function',
    short: 'f',
    value: 'PATTERN',
    multiple: true,
    help: "measure these functions: parse, 'Parser.*', 'src/**/*.ts:parse*'; may be repeated",
  },
  {
    name: 'file',
    value: 'GLOB',
    multiple: true,
    help: "measure the functions of these files: 'src/**'; may be repeated",
  },
  { name: 'all', help: "measure every function of the program's own code, marked or not" },
  {
    name: 'clock',
    value: 'CLOCK',
    choices: ['shared', 'exact', 'auto'],
    help: 'shared: cheap, 1 µs; exact: 1 ns, for few functions; auto (default): shared with two processors',
  },
  { name: 'output', short: 'o', value: 'FILE', help: 'save the profile here (.gz compresses); default under .lprof/' },
  { name: 'quiet', short: 'q', help: 'save, but print no report' },
  ...REPORT_OPTIONS,
];

const HELP = {
  usage: 'lprof run [options] SCRIPT [ARGS…]',
  about: `Runs a JavaScript or TypeScript program as it is and prints its source with hits, time, self time and await time
beside each line. Options end at the script; the rest is the script's.

What is measured, first rule that applies: what --function, --file or --all say; functions marked with @profile in a
comment, a decorator or a call; else every function of the program's own code.`,
  options: OPTIONS,
  examples: [
    ['lprof run script.ts', 'every function (or the marked ones); the hottest are shown'],
    ['lprof run -f Parser.parse script.ts in.txt', 'one method; in.txt goes to the script'],
    ["lprof run --file 'node_modules/acorn/**' build.js", 'a package'],
    ['lprof run --clock exact -f hot script.js', 'nanoseconds, for a function of short lines'],
    ['lprof run -o before.lprof -q script.ts', 'save for later: lprof view before.lprof'],
  ] as [string, string][],
  notes: `Exit codes: the program's own; 2 wrong usage; 3 nothing was measured. A program that dies of a signal ends lprof the
same way, after the report.`,
};

/** `lprof run`: runs a program, saves and prints its profile. Returns the exit code. @throws LprofError */
export async function run(args: readonly string[], cwd: string): Promise<number | NodeJS.Signals> {
  const parsed = parseOptions(args, OPTIONS, 'run');
  if (parsed.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const [script, ...scriptArgs] = parsed.rest;
  if (script === undefined) throw new LprofError('no script given', 'Usage: lprof run [options] SCRIPT [ARGS…]');
  positiveInteger(parsed.values.get('top')?.at(-1), '--top');
  const output = parsed.values.get('output')?.at(-1);
  if (output !== undefined) checkWritable(resolve(cwd, output));

  const entry = realpathSync(findScript(script, cwd));
  const root = projectRoot(entry);
  const selection = chooseSelection({
    entry,
    root,
    functions: parsed.values.get('function'),
    files: parsed.values.get('file'),
    all: parsed.switches.has('all'),
  });
  const result = await runProgram({
    script,
    args: scriptArgs,
    cwd,
    settings: {
      root,
      ownFolders: [],
      cache: true,
      clock: (parsed.values.get('clock')?.at(-1) ?? 'auto') as ClockChoice,
      selection: selection.settings,
    },
  });
  const profile = toProfile(result, [script, ...scriptArgs], root, selection);
  const { nothing, warnings } = explain(profile, result, { root, selection: selection.settings });
  if (warnings.length > 0) profile.run.warnings = [...(profile.run.warnings ?? []), ...warnings];
  finish(profile, parsed, output, cwd, nothing);
  if (result.signal !== null) return result.signal;
  if (nothing !== undefined && result.code === 0) return EXIT_NOTHING;
  return result.code ?? 1;
}

function toProfile(result: ProgramResult, argv: string[], root: string, selection: ChosenSelection): Profile {
  return buildProfile({
    argv,
    root,
    exit: { code: result.code, signal: result.signal },
    selection: selection.profile,
    threads: result.threads,
    sources: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    creator: CREATOR,
    warnings: result.notes.warnings.map((text) => text.replaceAll(`${root}/`, '')),
  });
}

/** Saves first: a report that cannot be printed must not lose the run. */
function finish(profile: Profile, parsed: Parsed, output: string | undefined, cwd: string, nothing?: LprofError): void {
  let savedAs: string | undefined;
  if (output !== undefined) {
    writeProfile(resolve(cwd, output), profile);
    savedAs = relative(cwd, resolve(cwd, output));
  } else if (nothing === undefined) {
    savedAs = tryToSave(profile, cwd);
  }
  if (nothing !== undefined) process.stderr.write(`lprof: ${nothing.message}\n${nothing.hint ?? ''}\n`);
  else if (!parsed.switches.has('quiet')) printReport(profile, parsed, savedAs);
}

function tryToSave(profile: Profile, cwd: string): string | undefined {
  try {
    return saveRun(profile, cwd);
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    process.stderr.write(`lprof: ${error.message}; the report follows, but is not saved\n`);
    return undefined;
  }
}

/** Better to hear of it before a long run than after it. */
function checkWritable(path: string): void {
  const fail = (reason: string) =>
    new LprofError(`cannot write the profile to ${path}: ${reason}`, 'Choose another --output');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw fail('it is a folder');
  try {
    accessSync(stats === undefined ? dirname(path) : path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fail(code === 'ENOENT' ? 'its folder does not exist' : 'no permission');
  }
}
