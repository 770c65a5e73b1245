import { compareFiles, compareFunctions } from '../profile/identity.ts';
import type { Profile, ProfileFile, ProfileFunction } from '../profile/types.ts';
import type { SortKey } from './options.ts';

/** A function that is listed with its source, and the functions nested in it, which are shown in place. */
export interface Listing {
  file: ProfileFile;
  outer: ProfileFunction;
  nested: ProfileFunction[];
  /** The longest time of the function and its nested ones, in ns: what the listing's percentages refer to. */
  timeNs: number;
  /** Sums over the function and its nested ones. */
  selfNs: number;
  awaitNs: number;
  hits: number;
  called: boolean;
}

/** All functions of a profile as listings, in the order of the files; a module encloses everything and nests nothing. */
export function collectListings(profile: Profile): Listing[] {
  return [...profile.files].sort(compareFiles).flatMap(listingsOfFile);
}

function listingsOfFile(file: ProfileFile): Listing[] {
  const groups: { outer: ProfileFunction; nested: ProfileFunction[] }[] = [];
  let current: (typeof groups)[number] | undefined;
  for (const fn of [...file.functions].sort(compareFunctions)) {
    if (current !== undefined && !isShell(current.outer) && endsWithin(fn, current.outer)) {
      current.nested.push(fn);
    } else {
      current = { outer: fn, nested: [] };
      groups.push(current);
    }
  }
  return groups.map(({ outer, nested }) => summarize(file, outer, nested));
}

/** A wrapper of this many lines is a module rather than a function with helpers. */
const SHELL_LINES = 100;

/** A module, or the function around the code of a bundle (`(function () { … })()`): what it holds is listed apart. */
export function isShell(fn: ProfileFunction): boolean {
  if (fn.kind === 'module') return true;
  return fn.name.endsWith('<anonymous>') && fn.calls <= 1 && fn.endLine - fn.line >= SHELL_LINES;
}

function endsWithin(fn: ProfileFunction, outer: ProfileFunction): boolean {
  if (fn.endLine !== outer.endLine) return fn.endLine < outer.endLine;
  return (fn.endColumn ?? 0) <= (outer.endColumn ?? Number.POSITIVE_INFINITY);
}

/** A function and those nested in it as a listing. */
export function summarize(file: ProfileFile, outer: ProfileFunction, nested: ProfileFunction[]): Listing {
  const members = [outer, ...nested];
  const sum = (amount: (fn: ProfileFunction) => number) => members.reduce((total, fn) => total + amount(fn), 0);
  return {
    file,
    outer,
    nested,
    timeNs: members.reduce((longest, fn) => Math.max(longest, fn.timeNs), 0),
    selfNs: sum((fn) => fn.selfNs),
    awaitNs: sum((fn) => fn.awaitNs),
    hits: sum((fn) => fn.lines.reduce((total, line) => total + line.hits, 0)),
    called: members.some((fn) => fn.calls > 0 || fn.timeNs > 0),
  };
}

/** The listings in the order in which they are shown; stable, so ties keep the order of the files. */
export function sortListings(listings: readonly Listing[], key: SortKey): Listing[] {
  if (key === 'line') return [...listings];
  const amount = ({ timeNs, selfNs, hits, awaitNs }: Listing) =>
    ({ time: timeNs, self: selfNs, hits, await: awaitNs })[key];
  return [...listings].sort((a, b) => amount(b) - amount(a));
}
