import { execFileSync } from 'node:child_process';
import { isWhole, type Outcome, runPlain, runWay } from './run-way.ts';
import { type Place, PROCESS_WAYS, type Way, WORKER_WAYS } from './ways.ts';

export { formatTables } from './table.ts';

/** A Node to let programs end on. */
export interface Bench {
  node: string;
  clock: 'shared' | 'exact';
}

export interface Cell {
  place: Place;
  way: Way;
  /** As `v20.19.0, shared`. */
  column: string;
  outcome: Outcome;
  whole: boolean;
  /** What differs from the same program without lprof. */
  otherwise: string | undefined;
}

/** Lets programs end in every way that the pattern names, one after the other. */
export async function runAll(benches: readonly Bench[], pattern: RegExp, tell: (cell: Cell) => void): Promise<void> {
  for (const { node, clock } of benches) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    for (const { place, way } of cases(pattern, Number.parseInt(version.slice(1), 10))) {
      const plain = await runPlain(way, place, node);
      const outcome = await runWay(way, place, node, clock);
      const ends = [plain, outcome].map(({ code, signal }) => signal ?? `code ${code}`);
      tell({
        place,
        way,
        column: `${version}, ${clock}`,
        outcome,
        whole: isWhole(outcome, way),
        otherwise: ends[0] === ends[1] ? undefined : `${ends[0]} became ${ends[1]}`,
      });
    }
  }
}

/** All ways of ending that there are on a major version of Node. */
export function cases(pattern: RegExp, major: number): { place: Place; way: Way }[] {
  const places: [Place, readonly Way[]][] = [
    ['main', PROCESS_WAYS],
    ['worker', WORKER_WAYS],
    ['child', PROCESS_WAYS],
  ];
  return places.flatMap(([place, ways]) =>
    ways
      .filter(
        ({ name, since = 0, skip }) => pattern.test(`${place}: ${name}`) && major >= since && !skip?.includes(place),
      )
      .map((way) => ({ place, way })),
  );
}
