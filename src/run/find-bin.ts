import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LprofError } from '../errors.ts';
import { type Manifest, readManifest, upward } from './project-root.ts';

const SCRIPT = /^\.[cm]?[jt]sx?$/;

/**
 * The script behind the name of a command, as `npx` finds it: a bin of the package around the current folder, then
 * `node_modules/.bin` upward.
 * @returns the path to run: the link in `.bin` where there is one, as it is what the program sees of itself
 * @throws LprofError when the command is no JavaScript
 */
export function findBin(name: string, cwd: string): string | undefined {
  const own = upward(cwd).find((folder) => readManifest(folder) !== undefined);
  const mine = own === undefined ? undefined : binOf(own, name);
  if (mine !== undefined) return checked(name, mine);
  for (const folder of upward(cwd)) {
    const modules = join(folder, 'node_modules');
    const link = lstatSync(join(modules, '.bin', name), { throwIfNoEntry: false });
    if (link === undefined) continue;
    if (link.isSymbolicLink()) return checked(name, join(modules, '.bin', name));
    // A shell script that starts the real one: pnpm's, and every package manager's on Windows.
    const installed = binInModules(modules, name);
    return checked(name, installed ?? join(modules, '.bin', name));
  }
  return undefined;
}

/** The names of all commands that `findBin` finds. */
export function binNames(cwd: string): string[] {
  const own = upward(cwd)
    .map(readManifest)
    .find((manifest) => manifest !== undefined);
  const installed = upward(cwd).flatMap((folder) => list(join(folder, 'node_modules', '.bin')));
  return [...Object.keys(binsOf(own)), ...installed.filter((name) => !/\.(?:cmd|ps1)$/.test(name))];
}

function binsOf(manifest: Manifest | undefined): Record<string, string> {
  if (typeof manifest?.bin === 'string') return { [basename(manifest.name ?? '')]: manifest.bin };
  return manifest?.bin ?? {};
}

function binOf(folder: string, name: string): string | undefined {
  const bins = binsOf(readManifest(folder));
  return Object.hasOwn(bins, name) ? join(folder, bins[name]) : undefined;
}

function binInModules(modules: string, name: string): string | undefined {
  const scopes = list(modules).filter((entry) => entry.startsWith('@'));
  const scoped = scopes.flatMap((scope) => list(join(modules, scope)).map((entry) => join(scope, entry)));
  // A command is mostly named as its package.
  for (const entry of [name, ...list(modules), ...scoped]) {
    const found = binOf(join(modules, entry), name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checked(name: string, path: string): string {
  const hint = 'Only programs that Node runs can be profiled';
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new LprofError(`the command '${name}' leads to ${path}, which does not exist`, 'Is its package built?');
  }
  if (statSync(real).isFile() && isScript(real)) return path;
  throw new LprofError(`the command '${name}' is no JavaScript: ${real}`, hint);
}

/** By its extension; files without one, as commands often are, by the program that their first line names. */
function isScript(file: string): boolean {
  const extension = extname(file);
  if (extension !== '') return SCRIPT.test(extension);
  const head = Buffer.alloc(256);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, head);
  closeSync(descriptor);
  const text = head.toString('latin1', 0, length);
  if (text.startsWith('#!')) return /^.*\b(?:node|nodejs|tsx|ts-node|bun)\b/.test(text);
  return !text.includes('\0');
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
