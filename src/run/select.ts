import type { Selection } from '../profile/types.ts';
import { findMarkers } from './find-markers.ts';
import type { RunSettings } from './raw.ts';

/** What the user asked for on the command line. */
export interface SelectionInput {
  /** Absolute path of the script. */
  entry: string;
  root: string;
  /** `--function` patterns. */
  functions?: readonly string[];
  /** `--file` globs. */
  files?: readonly string[];
  /** `--all` */
  all?: boolean;
}

/** Which functions the run measures, as the program is told and as the profile says. */
export interface ChosenSelection {
  settings: RunSettings['selection'];
  profile: Selection;
}

/** Applies the first rule that fits: what the user asked for, else markers in the program's own files, else all. */
export function chooseSelection(input: SelectionInput): ChosenSelection {
  const { entry, root, functions = [], files = [], all = false } = input;
  if (functions.length > 0 || files.length > 0) return chosen('patterns', functions, files, [...functions, ...files]);
  if (all) return chosen('all', [], [], ['--all']);
  return chosen(findMarkers(entry, root) ? 'marked' : 'all', [], [], []);
}

function chosen(
  rule: Selection['rule'],
  functions: readonly string[],
  files: readonly string[],
  patterns: string[],
): ChosenSelection {
  return {
    settings: { rule, functions: [...functions], files: [...files], packages: [] },
    profile: { rule, patterns },
  };
}
