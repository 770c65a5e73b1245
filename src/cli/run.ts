import { accessSync, constants, statSync } from 'node:fs';
import { constants as system } from 'node:os';
import { dirname, resolve } from 'node:path';
import { EXIT_NOTHING, LprofError } from '../errors.ts';
import { cacheFolder } from '../loader/cache/cache-folder.ts';
import type { Profile } from '../profile/types.ts';
import { commandText } from '../report/command-text.ts';
import { harmless, harmlessLines } from '../report/harmless.ts';
import { planRun } from '../run/plan.ts';
import { profileRun } from '../run/profile-run.ts';
import type { ProgramResult } from '../run/program.ts';
import type { Recovered } from '../run/recover.ts';
import { createSaver } from '../run/saved.ts';
import { findTarget, type Target } from '../run/target.ts';
import { trimCache } from '../run/trim-cache.ts';
import { parseOptions } from '../settings/options.ts';
import { resolveSettings, type Settings } from '../settings/resolve.ts';
import { RUN_OPTIONS } from '../settings/run-options.ts';
import { attend } from './attend.ts';
import { type CommandHelp, formatHelp } from './help.ts';

const USAGE = 'Usage: lprof run [options] SCRIPT [ARGS…]';

export const HELP: CommandHelp = {
  usage: `lprof run [options] SCRIPT [ARGS…]
       lprof run [options] COMMAND [ARGS…]        a command in node_modules/.bin, or of this package
       lprof run [options] --npm SCRIPT [ARGS…]   a script of package.json
       lprof run [options] -e CODE [ARGS…]        code; - instead of SCRIPT reads it from standard input`,
  takes: 'program',
  about: `Runs a JavaScript or TypeScript program as it is and prints its source with hits, time, self time and await time
beside each line. Options end at the script; the rest is the script's.

What is measured, first rule that applies: what --function, --file, --package or --all say; functions marked with
@profile in a comment, a decorator or a call; else every function of the program's own code.`,
  options: RUN_OPTIONS,
  examples: [
    ['lprof run script.ts', 'every function (or the marked ones); the hottest are shown'],
    ['lprof run -f Parser.parse script.ts in.txt', 'one method; in.txt goes to the script'],
    ['lprof run --package acorn build.js', 'a package'],
    ['lprof run eslint src', 'a command'],
    ['lprof run --dry-run script.ts', 'what would be measured'],
    ['lprof run --no-children server.js', 'without the Node processes that it starts'],
    ['lprof run --npm build', 'every Node process of npm run build'],
    ['lprof run --clock exact -f hot script.js', 'nanoseconds, for a function of short lines'],
    ['lprof run --html=report.html script.ts', 'an HTML report, too'],
    ['lprof run --duration 30s server.ts', 'the first 30 seconds of a program that does not end'],
    ['lprof run --live server.ts', 'its hottest lines while it runs; Ctrl-C shows the report'],
    ['lprof run -o before.lprof -q script.ts', 'save for later: lprof view before.lprof'],
  ],
  notes: `Settings: the command line goes before the environment variable LPROF (options as here), that before the nearest
lprof.config.{json,js,mjs,cjs,ts,mts,cts} or "lprof" in package.json, from the current folder upward. An option replaces
the same one of a weaker place, lists too; options that say what is measured replace all such options.

Exit codes: the program's own; 2 wrong usage or settings; 3 nothing was measured. A program that dies of a signal ends
lprof the same way, after the report; one that --duration ended by a signal ends lprof with 0.`,
};

/** `lprof run`: runs a program, saves and prints its profile. Returns the exit code. @throws LprofError */
export async function run(args: readonly string[], cwd: string): Promise<number | NodeJS.Signals> {
  const { rest, ...line } = parseOptions(args, RUN_OPTIONS, 'run');
  if (line.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const what = { npm: line.values.get('npm')?.at(-1), code: line.values.get('eval')?.at(-1) };
  if (what.npm !== undefined && what.code !== undefined)
    throw new LprofError('--npm and --eval exclude each other', USAGE);
  if (what.npm === undefined && what.code === undefined && rest.length === 0)
    throw new LprofError('no script given', USAGE);
  const settings = resolveSettings(line, cwd, process.env);
  const output = settings.one('output');
  if (output !== undefined) checkWritable(resolve(cwd, output), 'the profile', '--output');
  const report = settings.one('html');
  if (report !== undefined) checkWritable(resolve(cwd, report), 'the HTML report', '--html');

  const target = findTarget({ ...what, rest, cwd });
  if (settings.switches.has('dry-run')) return dryRun(target, settings, cwd);
  if (!settings.switches.has('no-cache')) trimCache(cacheFolder());
  const save = createSaver(output, cwd);
  // A second Ctrl-C must not lose the run that the first has ended.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const running = profileRun(target, settings, cwd, (program) => attend(program, settings, save));
  // Loaded while the program starts.
  const { explain } = require('../run/explain.js') as typeof import('../run/explain.ts');
  const { printReport } = require('./print-report.js') as typeof import('./print-report.ts');
  const { recoverRuns } = require('../run/recover.js') as typeof import('../run/recover.ts');
  const recovered = recoverRuns(cwd);
  const { profile, result, settings: used, interrupted } = await running;
  const { nothing, warnings } =
    target.kind === 'npm' && result.threads.length === 0
      ? { nothing: noProcess(target, result.code), warnings: [] }
      : explain(profile, result, used);
  if (warnings.length > 0) profile.run.warnings = [...(profile.run.warnings ?? []), ...warnings];
  const savedAs = output !== undefined ? save(profile) : nothing === undefined ? tryToSave(save, profile) : undefined;
  process.off('SIGINT', ignore);
  if (nothing !== undefined) process.stderr.write(harmlessLines(`lprof: ${nothing.message}\n${nothing.hint ?? ''}\n`));
  else if (!settings.switches.has('quiet')) printReport({ profile, savedAs }, settings);
  if (nothing === undefined) alsoAsHtml(profile, settings, cwd, savedAs);
  for (const run of recovered) process.stderr.write(`lprof: ${recoveredText(run)}\n`);
  const end = interrupted && isInterrupt(result) ? 0 : (result.signal ?? result.code ?? 1);
  return nothing !== undefined && end === 0 ? EXIT_NOTHING : end;
}

/** Package managers tell by their exit code that a script died of a signal. */
function isInterrupt({ code, signal }: ProgramResult): boolean {
  return signal === 'SIGINT' || code === 128 + system.signals.SIGINT;
}

function recoveredText({ argv, startedAt, savedAs }: Recovered): string {
  return `saved a run of ${startedAt} (${commandText(argv)}) as ${harmless(savedAs)}, as its lprof was killed`;
}

function dryRun(target: Target, settings: Settings, cwd: string): number {
  const { preview } = require('../run/preview.js') as typeof import('../run/preview.ts');
  const { previewText } = require('./preview-text.js') as typeof import('./preview-text.ts');
  const plan = planRun(target, settings, cwd);
  const found = preview(plan, target.kind === 'script' ? target.entry : undefined);
  process.stdout.write(previewText(found, plan.shown, plan.root));
  return found.files.length > 0 ? 0 : EXIT_NOTHING;
}

function noProcess({ script }: Target & { kind: 'npm' }, code: number | null): LprofError {
  if (code)
    return new LprofError(
      `nothing was measured: the npm script '${script}' ended with code ${code} before a Node process ran`,
    );
  return new LprofError(
    `nothing was measured: the npm script '${script}' started no Node process that could report`,
    'Programs that take NODE_OPTIONS or LPROF_RUN out of the environment take the Node processes below them out of the run',
  );
}

function alsoAsHtml(profile: Profile, settings: Settings, cwd: string, savedAs = 'lprof.lprof'): void {
  if (!settings.switches.has('html') && settings.one('html') === undefined) return;
  const { besideProfile, writeHtml } = require('./html.js') as typeof import('./html.ts');
  const output = settings.one('html') ?? besideProfile(savedAs);
  // Standard output may be the profile itself, for another program.
  process.stderr.write(`lprof: wrote ${harmless(writeHtml(profile, output, cwd))}\n`);
}

function tryToSave(save: (profile: Profile) => string, profile: Profile): string | undefined {
  try {
    return save(profile);
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    process.stderr.write(`lprof: ${error.message}; the report follows, but is not saved\n`);
    return undefined;
  }
}

/** Better to hear of it before a long run than after it. */
function checkWritable(path: string, what: string, option: string): void {
  const fail = (reason: string) =>
    new LprofError(`cannot write ${what} to ${path}: ${reason}`, `Choose another ${option}`);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw fail('it is a folder');
  try {
    accessSync(stats === undefined ? dirname(path) : path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fail(code === 'ENOENT' ? 'its folder does not exist' : 'no permission');
  }
}
