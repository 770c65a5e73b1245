import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { EXIT_USAGE, LprofError } from '../errors.ts';
import type { Run } from '../profile/types.ts';
import type { RunSettings } from '../run/raw.ts';
import type { RunRecord } from '../run/run-folder.ts';
import type { Settings } from '../settings/resolve.ts';

/** A program that loads us by `node --import lprof/register`: there is no parent process that tells and gathers. */
export interface Standalone {
  settings: RunSettings;
  /** Builds and saves the profile, and says so in one line on standard error. */
  finish(exit: Run['exit']): void;
}

/**
 * Settings for the script of this process, from `LPROF` and the settings file. When these are wrong, the process ends
 * with a message, as a wrong option of Node ends it.
 * @param asked whether the preload stands on this process's own command line: then it always says what became of it;
 *   one that has it from `NODE_OPTIONS` may be any tool, and is silent when it runs nothing of the user's
 */
export function standalone(asked: boolean): Standalone {
  const cwd = process.cwd();
  try {
    return start(cwd, asked);
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    process.stderr.write(`lprof: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
    process.exit(EXIT_USAGE);
  }
}

function start(cwd: string, asked: boolean): Standalone {
  const { ownCode } = require('../run/project-root.js') as typeof import('../run/project-root.ts');
  const { chooseSelection } = require('../run/select.js') as typeof import('../run/select.ts');
  const { createRunFolder, recordRun } = require('../run/run-folder.js') as typeof import('../run/run-folder.ts');
  const options = readOptions(cwd);
  const entry = entryOf(cwd);
  // A tool that something else starts is not what the user profiles, only what it loads of the user's.
  const own = ownCode(entry, cwd);
  if (!asked) own.ownFolders = [];
  const selection = chooseSelection({
    entry,
    ...own,
    functions: options.values.get('function'),
    files: options.values.get('file'),
    packages: options.values.get('package'),
    all: options.switches.has('all'),
    from: options.selectedBy,
  });
  const settings: RunSettings = {
    dir: createRunFolder(),
    ...own,
    clock: (options.one('clock') ?? 'auto') as RunSettings['clock'],
    selection: selection.settings,
    cache: !options.switches.has('no-cache'),
  };
  const script = process.argv[1];
  const argv = script === undefined ? [] : [relative(cwd, script), ...process.argv.slice(2)];
  const record = { cwd, argv, root: own.root, selection: selection.profile, output: options.one('output') };
  recordRun(settings.dir, { ...record, gatherer: process.pid, program: process.pid });
  const loud = asked || (entry !== undefined && !/[\\/]node_modules[\\/]/.test(entry));
  const quiet = options.switches.has('quiet');
  return { settings, finish: (exit) => saveProfile(exit, settings, record, { quiet, loud }) };
}

interface Telling {
  /** Says nothing at all. */
  quiet: boolean;
  /** Says why when nothing was measured. */
  loud: boolean;
}

/** The same for a program whose `lprof run` was killed; nothing happens where that is there. */
export function orphaned(settings: RunSettings): Standalone['finish'] {
  return (exit) => {
    if (!isMainThread || !settings.direct) return;
    const { claimRun, readRecord } = require('../run/run-folder.js') as typeof import('../run/run-folder.ts');
    try {
      const record = readRecord(settings.dir);
      if (process.ppid === record.gatherer || !claimRun(settings)) return;
      saveProfile(exit, settings, record, { quiet: false, loud: true });
    } catch {
      // The run is over.
    }
  };
}

function saveProfile(
  exit: Run['exit'],
  settings: RunSettings,
  record: Omit<RunRecord, 'gatherer'>,
  { quiet, loud }: Telling,
): void {
  const { gather } = require('../run/gather.js') as typeof import('../run/gather.ts');
  const { assembleProfile } = require('../run/assemble.js') as typeof import('../run/assemble.ts');
  const { removeRunFolder } = require('../run/run-folder.js') as typeof import('../run/run-folder.ts');
  const { explain } = require('../run/explain.js') as typeof import('../run/explain.ts');
  const say = (text: string) => process.stderr.write(`lprof: ${text}\n`);
  try {
    const gathered = gather(settings.dir);
    const profile = assembleProfile(record, gathered, exit);
    const result = { code: exit.code, signal: exit.signal as NodeJS.Signals | null, ...gathered };
    const { nothing, warnings } = explain(profile, result, settings);
    if (warnings.length > 0) profile.run.warnings = [...(profile.run.warnings ?? []), ...warnings];
    if (nothing === undefined) {
      const file = save(profile, record.output, record.cwd);
      if (!quiet) say(`saved ${file}; show it with: lprof view ${file}`);
    } else if (loud && !quiet) say(nothing.message);
  } catch (error) {
    say(`no profile was saved: ${(error as Error).message}`);
  } finally {
    removeRunFolder(settings.dir);
  }
}

function save(
  profile: Parameters<typeof import('../profile/write.ts').writeProfile>[1],
  output: string | undefined,
  cwd: string,
): string {
  const { createSaver } = require('../run/saved.js') as typeof import('../run/saved.ts');
  return createSaver(output, cwd)(profile);
}

/** @throws LprofError when an option is for Node, which runs already, or for `lprof run`, which does not */
function readOptions(cwd: string): Settings {
  const { resolveSettings } = require('../settings/resolve.js') as typeof import('../settings/resolve.ts');
  const { readEnvironment } = require('../settings/environment.js') as typeof import('../settings/environment.ts');
  const given = readEnvironment(process.env);
  const has = (name: string) => given?.values.has(name) || given?.switches.has(name);
  const late = ['node-option', 'import', 'require'].find(has);
  if (late !== undefined) {
    throw new LprofError(
      `LPROF: --${late} comes too late for lprof/register`,
      'Put options for Node into NODE_OPTIONS',
    );
  }
  const outside = ['duration', 'interval', 'live'].find(has);
  if (outside !== undefined) {
    throw new LprofError(`LPROF: lprof/register knows no --${outside}`, 'Start the program with lprof run');
  }
  return resolveSettings({ switches: new Set(), values: new Map() }, cwd, process.env);
}

/** The real path of the script; undefined for code from elsewhere, and where Node will say that there is none. */
function entryOf(cwd: string): string | undefined {
  const { findScript } = require('../run/find-script.js') as typeof import('../run/find-script.ts');
  const script = process.argv[1];
  if (script === undefined || script === '-') return undefined;
  try {
    return realpathSync(findScript(resolve(cwd, script), cwd));
  } catch (error) {
    if (error instanceof LprofError) return undefined;
    throw error;
  }
}
