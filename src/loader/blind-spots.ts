import childProcess from 'node:child_process';
import { basename, relative } from 'node:path';
import type { RunSettings } from '../run/raw.ts';
import { createCandidate } from './candidate.ts';
import type { Notes } from './notes.ts';
import { commonJs } from './resolve-commonjs.ts';

/** A server may start one with arguments of its own for each request. */
const MOST_CHILDREN = 1000;

type Spawn = (this: unknown, options: { file?: string; args?: string[] }) => unknown;

/** Tells what of the program's own code this run cannot see: files that were loaded before us, and child processes. */
export function tellBlindSpots(settings: RunSettings, notes: Notes): void {
  const candidate = createCandidate(settings);
  for (const path of Object.keys(commonJs._cache)) {
    if (candidate.byPath(path)) notes({ kind: 'early', path: relative(settings.root, path) });
  }
  const { prototype } = (childProcess as unknown as { ChildProcess: { prototype: { spawn: Spawn } } }).ChildProcess;
  const spawn = prototype.spawn;
  let children = 0;
  prototype.spawn = function (options) {
    const { file = '', args = [] } = options;
    if (isNode(file) && children++ < MOST_CHILDREN) notes({ kind: 'child', command: shortCommand(args.slice(1)) });
    return Reflect.apply(spawn, this, [options]);
  };
}

/** Without preloads, whose long paths would hide the script. */
function shortCommand(args: readonly string[]): string {
  const text = ['node', ...args].join(' ').replace(/ (?:--require|-r|--import|--loader)[ =]\S+/g, '');
  return text.slice(0, 120);
}

function isNode(file: string): boolean {
  return file === process.execPath || /^node(?:\.exe)?$/.test(basename(file));
}
