import type { NodeLine } from '../profile/call-tree.ts';
import { VERSION } from '../version.ts';
import type { ExportFormat } from './format.ts';
import { plain } from './names.ts';
import { type Frame, profileStacks, type Stack } from './stacks.ts';

/** Longer lines would only make the file larger. */
const TEXT = 100;

/**
 * speedscope's own format (https://www.speedscope.app/file-format-schema.json): up to three profiles of the same
 * stacks, weighed by time (ns), hits, and await (ns). Functions and lines take turns in a stack; a line's frame is named
 * by its place and text. The order of the samples is by time, not in time. Outside is left out; garbage collection is
 * part of the lines' time.
 */
export const speedscope: ExportFormat = {
  name: 'speedscope',
  extension: '.speedscope.json',
  about: 'speedscope: flame graphs of time, hits and await, by function and line',
  open: (path) => `https://www.speedscope.app, or npx speedscope ${path}`,
  write(profile) {
    const { frames, stacks } = profileStacks(profile);
    const program = profile.run.argv.map(plain).join(' ');
    const weighed = [
      weigh('time', 'nanoseconds', stacks, ({ selfNs }) => selfNs),
      weigh('hits', 'none', stacks, ({ hits }) => hits),
      weigh('await', 'nanoseconds', stacks, ({ awaitNs }) => awaitNs),
    ];
    const document = {
      $schema: 'https://www.speedscope.app/file-format-schema.json',
      name: program,
      exporter: `lprof@${VERSION}`,
      activeProfileIndex: 0,
      shared: { frames: frames.map(toFrame) },
      profiles: weighed.filter(({ endValue }, index) => index === 0 || endValue > 0),
    };
    return `${JSON.stringify(document)}\n`;
  },
};

function weigh(name: string, unit: string, stacks: readonly Stack[], figure: (line: NodeLine) => number) {
  const some = stacks.filter(({ figures }) => figure(figures) > 0);
  const weights = some.map(({ figures }) => figure(figures));
  const endValue = weights.reduce((sum, weight) => sum + weight, 0);
  return { type: 'sampled', name, unit, startValue: 0, endValue, samples: some.map(({ frames }) => frames), weights };
}

function toFrame({ name, file, line, text = '' }: Frame) {
  return { name: text === '' ? name : `${name} ${plain(text.slice(0, TEXT))}`, file, line };
}
