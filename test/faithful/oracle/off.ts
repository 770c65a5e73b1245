import type { Expected } from './expected.ts';
import type { Marked } from './marks.ts';

/** A line where the engine's ranges of the untouched program say another count than its counters. */
export interface Off {
  file: string;
  fn: string;
  line: number;
  hits: number;
  engine: number;
  why: string;
}

/** Lines of a file where the engine's own ranges are off, each with its reason. */
export function offLines(
  file: string,
  _source: string,
  { marks }: Marked,
  expected: Expected,
  engine: Expected,
): Off[] {
  return marks.flatMap(({ fn, line, counted }) => {
    const hits = expected.hits.get(fn)!.get(line)!;
    const said = engine.hits.get(fn)!.get(line)!;
    if (hits === said) return [];
    const why =
      counted === 'test' || counted === 'each' ? 'loop header' : counted === 'field' ? 'field' : 'unexplained';
    return [{ file, fn, line, hits, engine: said, why }];
  });
}
