import type { ProfileFile, ProfileFunction } from '../profile/types.ts';
import { type HotLine, linesOfFile } from './hottest-lines.ts';

/** Lines of a file around hot ones. */
export interface Region {
  file: ProfileFile;
  from: number;
  to: number;
  /** The hot lines among them. */
  hot: ReadonlySet<number>;
  /** Figures of the lines that have any. */
  figures: ReadonlyMap<number, HotLine>;
}

/** The hot lines with `context` lines on both sides, joined where they meet; the region of the hottest line first. */
export function regionsAround(lines: readonly HotLine[], context: number): Region[] {
  const regions: { file: ProfileFile; from: number; to: number; rank: number; hot: Set<number> }[] = [];
  const ranked = lines.map(({ file, line }, rank) => ({ file, line, rank }));
  for (const file of new Set(lines.map((each) => each.file))) {
    const own = ranked.filter((each) => each.file === file).sort((a, b) => a.line - b.line);
    for (const { line, rank } of own) {
      const last = regions.at(-1);
      const [from, to] = [Math.max(1, line - context), line + context];
      if (last?.file === file && from <= last.to + 1) {
        last.to = to;
        last.rank = Math.min(last.rank, rank);
        last.hot.add(line);
      } else regions.push({ file, from, to, rank, hot: new Set([line]) });
    }
  }
  return regions
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank, ...region }) => ({ ...region, figures: linesOfFile(region.file) }));
}

/** The function that spent most of a line's own time there. */
export function functionAt({ file, line }: HotLine): ProfileFunction {
  let best: { fn: ProfileFunction; selfNs: number } | undefined;
  for (const fn of file.functions) {
    const selfNs = fn.lines.find((each) => each.line === line)?.selfNs;
    if (selfNs !== undefined && selfNs > (best?.selfNs ?? -1)) best = { fn, selfNs };
  }
  return best!.fn;
}
