import { extname } from 'node:path';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { binNames, findBin } from './find-bin.ts';
import { findScript } from './find-script.ts';
import { npmScripts } from './package-manager.ts';

/**
 * The script that the user means: a file, as `node NAME` would run it, else a command by its name, as `npx NAME` would.
 * @returns a path that Node can run: as the user typed it where it is a file
 * @throws LprofError that names near scripts, commands and npm scripts
 */
export function findProgram(name: string, cwd: string): string {
  try {
    findScript(name, cwd);
    return name;
  } catch (error) {
    if (!(error instanceof LprofError) || !isBareName(name)) throw error;
    return findBin(name, cwd) ?? fail(name, cwd, error);
  }
}

function isBareName(name: string): boolean {
  return !/[\\/]/.test(name) && !/^\.[cm]?[jt]sx?$/.test(extname(name)) && !/^\.+$/.test(name);
}

function fail(name: string, cwd: string, error: LprofError): never {
  const scripts = npmScripts(cwd);
  const message = `${error.message}, and no command of that name in node_modules/.bin`;
  if (scripts.includes(name)) {
    throw new LprofError(message, `There is an npm script '${name}': lprof run --npm ${name}`);
  }
  const bins = nearest(name, binNames(cwd), 3).map((bin) => `the command ${bin}`);
  const near = [...bins, ...nearest(name, scripts, 2).map((script) => `--npm ${script}`)];
  if (near.length === 0) throw new LprofError(message, error.hint);
  const files = /^Did you mean (.*)\?$/.exec(error.hint ?? '')?.[1];
  throw new LprofError(message, `Did you mean ${[...(files === undefined ? [] : [files]), ...near].join(' or ')}?`);
}
