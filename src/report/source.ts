import { createHash } from 'node:crypto';
import type { ProfileFile } from '../profile/types.ts';
import { LINE_BREAK, type Token, tokenize } from './tokenize.ts';

/** The text that a file's listings show. */
export interface Source {
  /** Tokens of line 1 at index 0; undefined when there is no source. */
  readonly lines: Token[][] | undefined;
  /** The text of each line as it is in the file. */
  text: string[];
  /** What the reader should know about the text; one sentence without a full stop. */
  note: string | undefined;
}

/**
 * The source of a file: the embedded one, or the one on disk when it is the same that was measured.
 *
 * @param disk the text of the file as it is now; undefined when it is not known
 */
export function loadSource(file: ProfileFile, disk: string | undefined): Source {
  const { text, note } = findText(file, disk);
  if (text === undefined) return { lines: undefined, text: [], note };
  let lines: Token[][] | undefined;
  return {
    // Not every report colours, and of many files none is shown.
    get lines() {
      lines ??= tokenize(text);
      return lines;
    },
    text: text.split(LINE_BREAK),
    note,
  };
}

/** The text that was measured, where it is to be had, and what the reader should know about it. */
export function findText(
  file: ProfileFile,
  disk: string | undefined,
): { text: string | undefined; note: string | undefined } {
  const unchanged = disk !== undefined && createHash('sha256').update(disk).digest('hex') === file.sha256;
  const text = file.source ?? (unchanged ? disk : undefined);
  if (text === undefined) return { text, note: 'the source of this file is not in the profile' };
  const changed = disk !== undefined && !unchanged && disk !== file.source;
  return {
    text,
    note: changed ? 'the file has changed since the run; below is the source that was measured' : undefined,
  };
}

/** `loadSource`, once for each file. */
export function sourceLoader(disk?: (path: string) => string | undefined): (file: ProfileFile) => Source {
  const known = new Map<ProfileFile, Source>();
  return (file) => {
    const source = known.get(file) ?? loadSource(file, disk?.(file.path));
    known.set(file, source);
    return source;
  };
}
