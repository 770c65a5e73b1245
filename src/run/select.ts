import type { Selection } from '../profile/types.ts';
import { findAnyMarkers, findMarkers } from './find-markers.ts';
import type { OwnCode } from './project-root.ts';
import type { RunSettings } from './raw.ts';

/** What the user asked for. */
export interface SelectionInput extends OwnCode {
  /** Absolute path of the script; undefined when it is not known what will run. */
  entry?: string;
  /** The text of the entry, where it is no file. */
  code?: string;
  /** `--function` patterns. */
  functions?: readonly string[];
  /** `--file` globs. */
  files?: readonly string[];
  /** `--package` names. */
  packages?: readonly string[];
  /** `--all` */
  all?: boolean;
  /** Where these come from, when not from the command line. */
  from?: string;
}

/** Which functions the run measures, as the program is told and as the profile says. */
export interface ChosenSelection {
  settings: RunSettings['selection'];
  profile: Selection;
}

/** Applies the first rule that fits: what the user asked for, else markers in the program's own files, else all. */
export function chooseSelection(input: SelectionInput): ChosenSelection {
  const { functions = [], files = [], packages = [], all = false, from } = input;
  const patterns = [...functions, ...files, ...packages.map((name) => `--package ${name}`)];
  const settings = { functions: [...functions], files: [...files], packages: [...packages] };
  const source = from === undefined ? {} : { from };
  if (patterns.length > 0) {
    return { settings: { rule: 'patterns', ...settings }, profile: { rule: 'patterns', patterns, ...source } };
  }
  if (all) return { settings: { rule: 'all', ...settings }, profile: { rule: 'all', patterns: ['--all'], ...source } };
  const rule = hasMarkers(input) ? 'marked' : 'all';
  return { settings: { rule, ...settings }, profile: { rule, patterns: [] } };
}

function hasMarkers({ entry, code, root, ownFolders }: SelectionInput): boolean {
  return entry === undefined ? findAnyMarkers(root) : findMarkers(entry, [root, ...ownFolders], code);
}
