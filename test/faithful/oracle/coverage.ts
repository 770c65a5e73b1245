import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** As the engine's precise block coverage has it. */
export interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** How often the engine says that what stands at an offset ran. */
export type CountAt = (offset: number) => number;

interface Script {
  url: string;
  functions: { ranges: Range[] }[];
}

/** The count at each offset of a script: that of the smallest range around it. */
export function countsOf(functions: Script['functions'], length: number): Float64Array {
  const ranges = functions.flatMap((fn) => fn.ranges);
  // A range that comes later is the inner one of two that are alike.
  const sizes = ranges.map((range, i) => ({ range, i, size: range.endOffset - range.startOffset }));
  sizes.sort((a, b) => b.size - a.size || a.i - b.i);
  const counts = new Float64Array(length);
  for (const { range } of sizes) counts.fill(range.count, range.startOffset, range.endOffset);
  return counts;
}

/** What all processes and threads of a run have counted in some files, by path; `NODE_V8_COVERAGE` named the folder. */
export function readCoverage(folder: string, files: Iterable<string>): Map<string, CountAt> {
  const wanted = new Set(files);
  const counts = new Map<string, Float64Array>();
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { result: Script[] };
    for (const { url, functions } of result) {
      if (!url.startsWith('file:')) continue;
      const file = fileURLToPath(url.replace(/[?#].*$/, ''));
      if (!wanted.has(file)) continue;
      const own = countsOf(functions, readFileSync(file, 'utf8').length);
      const known = counts.get(file);
      counts.set(file, known === undefined ? own : known.map((count, i) => count + own[i]));
    }
  }
  return new Map([...counts].map(([file, array]) => [file, (offset: number) => array[offset] ?? 0]));
}
