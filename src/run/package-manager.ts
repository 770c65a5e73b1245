import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { readManifest, upward } from './project-root.ts';

const MANAGERS = ['npm', 'pnpm', 'yarn', 'bun'] as const;
type Manager = (typeof MANAGERS)[number];

const LOCK_FILES: [file: string, manager: Manager][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];

/** Names of the scripts in the nearest package.json. */
export function npmScripts(cwd: string): string[] {
  const manifest = upward(cwd)
    .map(readManifest)
    .find((found) => found !== undefined);
  return Object.keys(manifest?.scripts ?? {});
}

/**
 * The command that runs a script of the nearest package.json with the project's package manager: the one that the field
 * `packageManager` names, else the one whose lock file is there, else npm.
 * @throws LprofError when there is no such script, with near names
 */
export function npmCommand(script: string, args: readonly string[], cwd: string): [command: string, args: string[]] {
  const scripts = npmScripts(cwd);
  if (!scripts.includes(script)) {
    const near = nearest(script, scripts, 3);
    const there = scripts.length === 0 ? 'The nearest package.json has no scripts' : `There are ${scripts.join(', ')}`;
    throw new LprofError(
      `there is no npm script '${script}'`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : there,
    );
  }
  const manager = managerOf(cwd);
  // npm takes options behind the name for its own; the others hand them on.
  return [manager, ['run', script, ...(manager === 'npm' && args.length > 0 ? ['--', ...args] : args)]];
}

function managerOf(cwd: string): Manager {
  for (const folder of upward(cwd)) {
    const field = readManifest(folder)?.packageManager;
    const named = MANAGERS.find((name) => typeof field === 'string' && field.startsWith(`${name}@`));
    if (named !== undefined) return named;
    const locked = LOCK_FILES.find(([file]) => existsSync(join(folder, file)));
    if (locked !== undefined) return locked[1];
  }
  return 'npm';
}

/** Where package managers live: installed as a package, kept by corepack, or as one file in the project (yarn). */
const MANAGER_ENTRY =
  /[\\/](?:node_modules[\\/](?:npm|pnpm|yarn|corepack|@yarnpkg[\\/]cli-dist)|corepack[\\/](?:v\d+[\\/])?(?:npm|pnpm|yarn))[\\/]|[\\/](?:yarn|pnpm)(?:-[\w.-]+)?\.c?js$/;

/** Whether a script is a package manager: it is nothing that a user profiles, though its children may be. */
export function isPackageManager(entry: string): boolean {
  return MANAGER_ENTRY.test(entry);
}
