import type { ProfileFile } from '../profile/types.ts';
import type { ExportFormat } from './format.ts';
import { plain, uniqueNames } from './names.ts';

/**
 * lcov's tracefile: hits of the lines (`DA`) and calls of the functions (`FN`, `FNDA`); of functions that share a line
 * the hits are added up. A line that only continues a statement has no hits of its own and no record. Times have no place.
 */
export const lcov: ExportFormat = {
  name: 'lcov',
  extension: '.info',
  about: 'genhtml, editors: hits of lines and calls of functions, as coverage',
  open: (path) => `genhtml ${path} -o hits, in the project's root`,
  write: ({ files }) => files.flatMap(record).join(''),
};

function record(file: ProfileFile): string[] {
  const names = uniqueNames(file);
  const { functions } = file;
  const hits = lineHits(file);
  return [
    'TN:',
    `SF:${plain(file.path)}`,
    ...functions.map(({ line }, i) => `FN:${line},${names[i]}`),
    ...functions.map(({ calls }, i) => `FNDA:${Math.round(calls)},${names[i]}`),
    `FNF:${functions.length}`,
    `FNH:${functions.filter(({ calls }) => calls > 0).length}`,
    ...hits.map(([line, count]) => `DA:${line},${count}`),
    `LF:${hits.length}`,
    `LH:${hits.filter(([, count]) => count > 0).length}`,
    'end_of_record',
  ].map((line) => `${line}\n`);
}

function lineHits({ functions }: ProfileFile): [line: number, hits: number][] {
  const hits = new Map<number, number>();
  for (const { line, hits: count, continues } of functions.flatMap(({ lines }) => lines))
    if (continues === undefined || count > 0) hits.set(line, (hits.get(line) ?? 0) + Math.round(count));
  return [...hits].sort(([a], [b]) => a - b);
}
