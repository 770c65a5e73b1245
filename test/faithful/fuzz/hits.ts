import inspector from 'node:inspector';
import { compareHits } from '../oracle/compare.ts';
import { countsOf } from '../oracle/coverage.ts';
import { expectedHits, type Hits } from '../oracle/expected.ts';
import { mark } from '../oracle/mark.ts';
import type { Kind } from './generate/scope.ts';
import { run, wrapperOf } from './run.ts';

/** A program that ran, and the hits that lprof has of it. */
export interface Counted {
  /** With the numbers of its lines in it. */
  program: string;
  kind: Kind;
  seed: number;
  hits: Hits;
  /** Lines of functions that were left out. */
  leftOut: ReadonlySet<number>;
}

interface Script {
  url: string;
  functions: Parameters<typeof countsOf>[0];
}

let runs = 0;

/**
 * Runs programs once more, with counters in their text, under the engine's precise coverage, which is taken once for
 * all of them. Returns what is wrong with the hits of each.
 */
export async function checkHits(batch: readonly Counted[]): Promise<string[][]> {
  const session = new inspector.Session();
  session.connect();
  const post = <T>(method: string, params = {}) =>
    new Promise<T>((resolve, reject) =>
      session.post(method, params, (error, result) => (error ? reject(error) : resolve(result as T))),
    );
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const made = [];
  for (const each of batch) {
    const { kind } = each;
    const marked = mark(each.program, kind === 'module' || kind === 'script' ? kind : 'commonjs');
    const file = `${++runs}program.js`;
    await run(marked.text, kind, each.seed, { file, globals: { $1: 1 } });
    made.push({ each, marked, file });
  }
  const { result } = await post<{ result: Script[] }>('Profiler.takePreciseCoverage');
  await post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const scripts = new Map(result.map((script) => [script.url, script.functions]));
  return made.map(({ each, marked, file }) => {
    const prefix = wrapperOf(each.kind).length;
    const counts = countsOf(scripts.get(file) ?? [], prefix + marked.text.length);
    const expected = expectedHits(marked, marked.text, (offset) => counts[offset + prefix] ?? 0);
    return compareHits(each.hits, expected, each.leftOut);
  });
}
