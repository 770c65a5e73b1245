import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LprofError } from '../errors.ts';
import { settingsFilesIn } from '../settings/find-file.ts';
import { type Option, parseOptions } from '../settings/options.ts';
import { settingsTemplate } from '../settings/template.ts';
import { type CommandHelp, formatHelp } from './help.ts';

const FILE = 'lprof.config.mjs';

const OPTIONS: readonly Option[] = [{ name: 'force', help: `replace an ${FILE} that is there` }];

export const HELP: CommandHelp = {
  usage: 'lprof init [--force]',
  takes: [],
  about: `Writes ${FILE} into the current folder: every option that a settings file can hold, explained and commented out.
lprof run looks for lprof.config.{json,js,mjs,cjs,ts,mts,cts} and for "lprof" in package.json, from the current folder upward.`,
  options: OPTIONS,
  examples: [['lprof init', `writes ${FILE}`]],
  notes: 'Exit codes: 0; 2 when there are settings already.',
};

/** `lprof init`: writes a commented settings file. @throws LprofError when the folder has one */
export function init(args: readonly string[], cwd: string): number {
  const { switches, rest } = parseOptions(args, OPTIONS, 'init');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  if (rest.length > 0) throw new LprofError(`init takes no '${rest[0]}'`, 'See lprof init --help');
  const path = join(cwd, FILE);
  const other = settingsFilesIn(cwd).find((name) => name !== FILE);
  if (other !== undefined)
    throw new LprofError(`there are settings in ${join(cwd, other)} already`, 'Change them there');
  if (existsSync(path) && !switches.has('force')) {
    throw new LprofError(`${path} is there already`, 'To start again from nothing: lprof init --force');
  }
  try {
    writeFileSync(path, settingsTemplate());
  } catch (error) {
    throw new LprofError(`cannot write ${path}: ${(error as Error).message}`);
  }
  process.stdout.write(`lprof: wrote ${FILE}; every option in it is commented out\n`);
  return 0;
}
