import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A program for each package; those whose names begin with `_` help them. */
export const WORKLOADS = path.join(__dirname, 'workloads');

/** Runs before each of them, as before the programs of the corpus. */
export const SETUP = path.join(__dirname, '..', 'harness', 'preload.cjs');

/** The packages whose hits are compared, each by the workload of its name. */
export const VERSIONS: Record<string, string> = {
  acorn: '8.15.0',
  ajv: '8.17.1',
  'date-fns': '4.1.0',
  handlebars: '4.7.8',
  immutable: '5.1.3',
  lodash: '4.17.21',
  marked: '15.0.12',
  postcss: '8.5.6',
  prettier: '3.6.2',
  rxjs: '7.8.2',
  sucrase: '3.35.0',
  terser: '5.43.1',
  zod: '3.25.76',
};

/**
 * Makes the folders that the processes of one package run in: the packages as published, and the workload. Source maps
 * are left out, so that what is measured is the JavaScript that runs.
 */
export function makeTree(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, path.join(to, 'node_modules'), { recursive: true, filter: (file) => !file.endsWith('.map') });
  for (const file of readdirSync(path.join(to, 'node_modules'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.[cm]?js$/.test(file)) continue;
    const full = path.join(to, 'node_modules', file);
    if (!statSync(full).isFile()) continue;
    const text = readFileSync(full, 'utf8');
    const bare = text.replace(/^\/\/# sourceMappingURL=.*$/gm, '');
    if (bare !== text) writeFileSync(full, bare);
  }
  cpSync(WORKLOADS, path.join(to, 'workloads'), { recursive: true });
  cpSync(path.join(from, '..', 'package.json'), path.join(to, 'package.json'));
}

/** The names of the workloads. */
export function listWorkloads(): string[] {
  return readdirSync(WORKLOADS).flatMap((file) => (file.startsWith('_') ? [] : [path.basename(file, '.cjs')]));
}
