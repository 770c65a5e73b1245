import { existsSync, readFileSync } from 'node:fs';
import { buildProfile } from '../profile/build.ts';
import type { Profile, Run } from '../profile/types.ts';
import { CREATOR } from '../version.ts';
import { isCodePath } from './code-path.ts';
import type { Gathered } from './gather.ts';
import type { RunRecord } from './run-folder.ts';

/** The profile of what was gathered. @param code that ran and is no file, and the path that it has in profiles */
export function assembleProfile(
  { argv, root, selection }: Pick<RunRecord, 'argv' | 'root' | 'selection'>,
  { threads, notes }: Gathered,
  exit: Run['exit'],
  code?: { path: string; code: string },
): Profile {
  return buildProfile({
    argv,
    root,
    exit,
    selection,
    threads,
    sources: (path) => {
      if (code !== undefined && isCodePath(path, code.path)) return code.code;
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    creator: CREATOR,
    warnings: notes.warnings.map((text) => text.replaceAll(`${root}/`, '')),
  });
}
