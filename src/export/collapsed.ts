import type { ExportFormat } from './format.ts';
import { type Frame, profileStacks } from './stacks.ts';

/**
 * Collapsed stacks, one a line, as scripts for flame graphs read them: `main (src/a.ts:1);src/a.ts:3;… 1234`, the weight
 * being the last line's self in nanoseconds. Functions and lines take turns; without calls it is file, function, line.
 * Hits, awaits and outside have no place; garbage collection is part of the lines' time.
 */
export const collapsed: ExportFormat = {
  name: 'collapsed',
  extension: '.folded',
  about: 'flamegraph.pl, inferno: stacks of functions and lines with their time',
  open: (path) => `flamegraph.pl --countname ns ${path} > flame.svg`,
  write(profile) {
    const { frames, stacks } = profileStacks(profile);
    const names = frames.map(frameName);
    return stacks
      .filter(({ figures }) => figures.selfNs > 0)
      .map(({ frames, figures }) => `${frames.map((frame) => names[frame]).join(';')} ${figures.selfNs}\n`)
      .join('');
  },
};

/** Semicolons part the frames. */
function frameName({ kind, name, file, line }: Frame): string {
  const place = kind === 'file' ? file : `${file}:${line}`;
  return (kind === 'function' ? `${name} (${place})` : place).replaceAll(';', ',');
}
