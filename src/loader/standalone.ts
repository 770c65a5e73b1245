import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { LprofError } from '../errors.ts';
import type { Run } from '../profile/types.ts';
import type { RunSettings } from '../run/raw.ts';

/** A program that loads us by `node --require lprof/register`: there is no parent process that tells and gathers. */
export interface Standalone {
  settings: RunSettings;
  /** Builds and saves the profile, and says so in one line on standard error. */
  finish(exit: Run['exit']): void;
}

/**
 * Settings as `lprof run` chooses them without options, for the script of this process.
 * @throws LprofError when there is no script
 */
export function standalone(): Standalone {
  const script = process.argv[1];
  if (script === undefined) {
    throw new LprofError(
      'lprof/register needs a script',
      'node --require lprof/register script.js, or: lprof run script.js',
    );
  }
  const { findScript } = require('../run/find-script.js') as typeof import('../run/find-script.ts');
  const { projectRoot } = require('../run/project-root.js') as typeof import('../run/project-root.ts');
  const { chooseSelection } = require('../run/select.js') as typeof import('../run/select.ts');
  const cwd = process.cwd();
  const argv = [relative(cwd, script), ...process.argv.slice(2)];
  const entry = realpathSync(findScript(script, cwd));
  const root = projectRoot(entry);
  const selection = chooseSelection({ entry, root });
  const dir = mkdtempSync(join(tmpdir(), 'lprof-'));
  return {
    settings: { dir, root, ownFolders: [], cache: true, clock: 'auto', selection: selection.settings },
    finish(exit) {
      const { gather } = require('../run/gather.js') as typeof import('../run/gather.ts');
      const { buildProfile } = require('../profile/build.js') as typeof import('../profile/build.ts');
      const { saveRun } = require('../run/saved.js') as typeof import('../run/saved.ts');
      const { CREATOR } = require('../version.js') as typeof import('../version.ts');
      try {
        const { threads, notes } = gather(dir);
        const sources = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
        const said = { threads, warnings: notes.warnings, selection: selection.profile };
        const profile = buildProfile({ argv, root, exit, sources, creator: CREATOR, ...said });
        const file = saveRun(profile, cwd);
        process.stderr.write(`lprof: saved ${file}; show it with: lprof view ${file}\n`);
      } catch (error) {
        process.stderr.write(`lprof: no profile was saved: ${(error as Error).message}\n`);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
  };
}
