import type { ProfileFile } from './types.ts';

/** A path of which a profile holds files with different content: the file was changed between runs, or in one. */
export interface Versions {
  path: string;
  versions: number;
}

/** The paths with several versions, in the order of the files. */
export function severalVersions(files: readonly ProfileFile[]): Versions[] {
  const byPath = new Map<string, Set<string>>();
  for (const { path, sha256 } of files) byPath.set(path, (byPath.get(path) ?? new Set()).add(sha256));
  return [...byPath].filter(([, found]) => found.size > 1).map(([path, found]) => ({ path, versions: found.size }));
}
