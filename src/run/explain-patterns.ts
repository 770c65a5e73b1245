import { relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { createSelector } from '../../babel-plugin/select.ts';
import { nearest } from '../nearest.ts';
import type { Profile } from '../profile/types.ts';
import { list } from './explain.ts';
import { functionNames } from './function-names.ts';
import type { RunNotes } from './gather.ts';
import { ownFiles } from './own-files.ts';
import type { RunSettings } from './raw.ts';

/** A pattern that chose nothing: what was found instead, and what to do. */
export interface Missed {
  what: string;
  hint: string;
}

/** Files beyond this number are not searched for near names; nobody waits for that. */
const MOST_FILES = 200;

interface Known {
  name: string;
  file: string;
}

/** The patterns of a run that chose no function. */
export function missedPatterns(
  profile: Profile,
  notes: RunNotes,
  { root, selection }: Pick<RunSettings, 'root' | 'selection'>,
): Missed[] {
  const short = (path: string) => relative(root, path).replaceAll(sep, '/');
  const loaded = [...notes.files.keys(), ...notes.passed].map(short);
  const chosen = profile.files.flatMap(({ path, functions }) =>
    functions.map(({ name, line, endLine }) => ({ name, file: path, line, endLine })),
  );
  const files = [...loaded, ...profile.files.map(({ path }) => path)];
  return [
    ...selection.packages.flatMap((name) => missedPackage(name, notes)),
    ...selection.files.flatMap((glob) => missedFile(glob, files, root)),
    ...selection.functions.flatMap((pattern) => missedFunction(pattern)),
  ];

  function missedFunction(pattern: string): Missed[] {
    const selector = (file: string) => createSelector({ functions: [pattern] }, file, '');
    const matches = ({ name, file }: Known) => selector(file).byName(name);
    const holds = ({ file, line, endLine }: (typeof chosen)[number]) =>
      selector(file).lines.some((each) => line <= each && each <= endLine);
    if (chosen.some((fn) => matches(fn) || holds(fn))) return [];
    const seen = [...notes.files].flatMap(([path, file]) => file.seen.map((name) => ({ name, file: short(path) })));
    const leftOut = seen.find(matches);
    if (leftOut !== undefined) {
      return [
        {
          what: `${leftOut.name} (${leftOut.file}) is left out`,
          hint:
            selection.files.length + selection.packages.length > 0
              ? '--file and --package narrow --function down; or it stands under @profile-ignore'
              : 'It stands under @profile-ignore, or cannot be instrumented: see the warnings',
        },
      ];
    }
    const others = [...notes.passed].slice(0, MOST_FILES).flatMap((path) => {
      return functionNames(path, root).map((name) => ({ name, file: short(path) }));
    });
    const known = [...seen, ...others].filter(({ name }) => !name.includes('<'));
    const count = new Set(loaded).size;
    if (count === 0)
      return [
        {
          what: `no function matched '${pattern}'`,
          hint: `No file that could hold it was loaded below ${root}; a package needs --package NAME`,
        },
      ];
    return [
      {
        what: `no function matched '${pattern}' in ${count === 1 ? 'the one file of the program that was' : `the ${count} files of the program that were`} loaded`,
        hint: near(pattern, known),
      },
    ];
  }
}

function near(pattern: string, known: Known[]): string {
  const word = pattern.slice(pattern.lastIndexOf(':') + 1).replaceAll('*', '');
  const names = nearest(
    word,
    known.map(({ name }) => name),
    3,
  );
  if (names.length === 0)
    return known.length === 0
      ? 'They hold no named function'
      : `They hold ${list(
          known.map(({ name }) => name),
          10,
        )}`;
  return `Did you mean ${names.map((name) => `${name} (${known.find((each) => each.name === name)?.file})`).join(', ')}?`;
}

function missedFile(glob: string, loaded: string[], root: string): Missed[] {
  const matches = picomatch(glob.replace(/^\.\//, ''), { dot: true });
  if (loaded.some((file) => matches(file))) return [];
  const there = ownFiles(root).map((path) => relative(root, path).replaceAll(sep, '/'));
  const idle = there.filter((file) => matches(file));
  if (idle.length > 0) {
    return [{ what: `the program never loaded what matches --file '${glob}'`, hint: `There is ${list(idle, 5)}` }];
  }
  const names = nearest(glob, loaded, 3);
  const hint =
    names.length > 0 ? `Did you mean ${names.join(', ')}?` : `Loaded were ${list(loaded, 5) || 'none of the project'}`;
  return [{ what: `--file '${glob}' matches no file below ${root}`, hint }];
}

function missedPackage(name: string, notes: RunNotes): Missed[] {
  if (notes.packages.has(name)) return [];
  const loaded = [...notes.packages];
  const names = nearest(name, loaded, 3);
  const hint =
    names.length > 0 ? `Did you mean ${names.join(', ')}?` : `Loaded were ${list(loaded, 8) || 'no packages at all'}`;
  return [{ what: `the program never loaded the package '${name}'`, hint }];
}
