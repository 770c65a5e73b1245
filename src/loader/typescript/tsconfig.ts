import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileMatcher, PathsMatcher, TsConfigJsonResolved } from 'get-tsconfig';
import { ownWork } from '../own-work.ts';

/** The compiler options of a project, those of the configs that it extends merged in. */
export type CompilerOptions = NonNullable<TsConfigJsonResolved['compilerOptions']>;

/** A tsconfig.json as far as it says what a file does when it runs. */
export interface Config {
  /** Undefined for files without a tsconfig.json. */
  path: string | undefined;
  options: CompilerOptions;
  /** The files that a name outside of packages may mean by `paths` and `baseUrl`, best first, not all of them there. */
  aliases: PathsMatcher | undefined;
}

/** A config that was read, and which files are its own. */
interface Project extends Config {
  matches: FileMatcher;
  /** The projects that it refers to; read when it does not hold a file itself, as in a solution without files. */
  references: () => Project[];
}

const NONE: Config = { path: undefined, options: {}, aliases: undefined };

const configs = new Map<string, Config>();
const projects = new Map<string, Project | undefined>();
const problems = new Map<string, string>();

/** The compiler options for a file; empty when it has no tsconfig.json. */
export function compilerOptions(path: string): CompilerOptions {
  return configOf(path).options;
}

/**
 * The config of a file: of the tsconfig.json files in its folder and above, the first one that includes it, itself or
 * in a project that it refers to, as editors choose; else the nearest, as tests and scripts are often left out of the
 * compilation. The search ends at `node_modules`. One that cannot be read counts as absent.
 */
export function configOf(path: string): Config {
  const cached = configs.get(path);
  if (cached !== undefined) return cached;
  const found = foldersOf(path)
    .map((folder) => project(join(folder, 'tsconfig.json')))
    .filter((each) => each !== undefined);
  const config = found.map((each) => owner(each, path, new Set())).find(Boolean) ?? found[0] ?? NONE;
  configs.set(path, config);
  return config;
}

/** What is wrong with the tsconfig.json files that apply to a file. */
export function configProblems(path: string): string[] {
  configOf(path);
  return foldersOf(path).flatMap((folder) => problems.get(join(folder, 'tsconfig.json')) ?? []);
}

/**
 * Whether fields are defined on the instance, as the language has it, or assigned: then setters of a base class are
 * called, and fields without a value are no properties. Without `target` the default of the project's TypeScript counts.
 * https://www.typescriptlang.org/tsconfig/#useDefineForClassFields
 */
export function definesFields({ path, options }: Config): boolean {
  if (options.useDefineForClassFields !== undefined) return options.useDefineForClassFields;
  if (path === undefined) return true;
  if (options.target !== undefined) return options.target === 'esnext' || /^es20(?:2[2-9]|[3-9])/.test(options.target);
  const version = typeScriptVersion(path);
  return version === undefined || version >= 6;
}

/** Whether the project of a JavaScript file compiles such files, too. */
export function takesJavaScript(path: string): boolean {
  const { allowJs, checkJs }: CompilerOptions = isInPackages(path) ? {} : compilerOptions(path);
  return allowJs === true || checkJs === true;
}

/** Whether a file is part of an installed package. */
export function isInPackages(path: string): boolean {
  return /[\\/]node_modules[\\/]/.test(path);
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder) || basename(folder) === 'node_modules') return folders;
  }
}

function owner(candidate: Project, path: string, visited: Set<Project>): Project | undefined {
  if (visited.has(candidate)) return undefined;
  visited.add(candidate);
  if (candidate.matches(path) !== undefined) return candidate;
  for (const reference of candidate.references()) {
    const found = owner(reference, path, visited);
    if (found !== undefined) return found;
  }
  return undefined;
}

function project(path: string): Project | undefined {
  if (projects.has(path)) return projects.get(path);
  const read = existsSync(path) ? ownWork(() => readProject(path)) : undefined;
  projects.set(path, read);
  return read;
}

function readProject(path: string): Project | undefined {
  const { createFilesMatcher, createPathsMatcher, parseTsconfig } =
    require('get-tsconfig') as typeof import('get-tsconfig');
  try {
    const config = parseTsconfig(path);
    const found = { path, config };
    // The library finds out about the file system by writing to it, unless it is told.
    const caseSensitive = process.platform !== 'win32' && process.platform !== 'darwin';
    return {
      path,
      options: config.compilerOptions ?? {},
      aliases: createPathsMatcher(found) ?? undefined,
      matches: createFilesMatcher(found, caseSensitive),
      references: () =>
        (config.references ?? []).flatMap(({ path: to }) => project(configFile(resolve(dirname(path), to))) ?? []),
    };
  } catch (error) {
    problems.set(path, `${path} is left out of account: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}

function configFile(reference: string): string {
  return reference.endsWith('.json') ? reference : join(reference, 'tsconfig.json');
}

/** The major version of the TypeScript that a project has installed. */
function typeScriptVersion(config: string): number | undefined {
  try {
    const file = createRequire(config).resolve('typescript/package.json');
    return Number.parseInt(JSON.parse(readFileSync(file, 'utf8')).version, 10);
  } catch {
    return undefined;
  }
}
