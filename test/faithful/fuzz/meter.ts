import { type Collector, createCollector } from '../../../src/runtime/collector.ts';
import { FLOATS, FUNCTION_NUMBERS, INT, OUTSIDE, STACK_START } from '../../../src/runtime/memory.ts';
import { type FileTable, FUNCTION, type RawFile, SEGMENT, STRIDE } from '../../../src/runtime/types.ts';
import { type Hits, toHits } from '../oracle/expected.ts';
import type { Difference } from './check.ts';
import type { Probe } from './run.ts';

/** The numbers of one program. */
export interface Session extends Probe {
  /** Compares the numbers with what the ticks saw; `followed`: every function was instrumented. */
  end(source: string[], followed: boolean, failed: boolean): Difference | undefined;
  /** Calls (line 0) and hits of each function and line. */
  hits(): Hits;
  /** Gives up: the collector may be in any state. */
  discard(): void;
}

/** After so many programs the memory of a collector is used up. */
const PROGRAMS = 500;

/**
 * A collector on a clock that only `log` and `say` move. At each tick it notes what runs: so the self of every line must
 * be the ticks that saw it run, and its time the ticks that saw it on the stack at least once.
 */
export function createMeter(): { begin(): Session } {
  let now = 0;
  let collector: Collector | undefined;
  let programs = 0;

  function begin(): Session {
    if (collector === undefined || ++programs > PROGRAMS) {
      programs = 0;
      now = 0;
      collector = createCollector(
        () => now,
        () => 0,
        false,
      );
    }
    const mine = collector;
    const { ints, floats, owners } = mine;
    mine.tick();
    const started = now;
    const outsideBefore = mine.read().outsideNs;
    const files: { table: FileTable; base: number }[] = [];
    const self = new Map<number, number>();
    const time = new Map<number, number>();
    const functionTime = new Map<number, number>();
    const calls: { line: number; at: number }[] = [];
    const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);

    function onTick(line?: number): void {
      now++;
      const current = ints[INT.line];
      if (line !== undefined) calls.push({ line, at: current });
      add(self, current);
      const lines = new Set([current]);
      const functions = new Set<number>();
      for (let frame = ints[INT.top] - 1, line = current; frame >= STACK_START; frame--) {
        functions.add(owners[line]);
        line = ints[frame];
        lines.add(line);
      }
      for (const each of lines) add(time, each);
      for (const each of functions) add(functionTime, each);
    }

    function end(source: string[], followed: boolean, failed: boolean): Difference | undefined {
      mine.tick();
      const open = ints[INT.top] !== STACK_START;
      if (open) collector = undefined;
      if (open && !failed) return { what: 'open', detail: 'activations are open at the end' };
      if (files.length !== 1) return files.length === 0 ? undefined : { what: 'open', detail: 'attached twice' };
      const [{ table, base }] = files;
      const segments = table.functions.flatMap((fn) => fn.lines.map((line) => ({ fn, line })));
      const first = base + table.functions.length;
      const segmentAt = (slot: number) => segments[slot - first];
      const name = (slot: number) => (slot === OUTSIDE ? 'outside' : `line ${segmentAt(slot)?.line}`);

      const wrong = calls.find(({ line, at }) => Math.abs(segmentAt(at)?.line ?? 0) !== line);
      if (followed && wrong !== undefined)
        return { what: 'line', detail: `${name(wrong.at)} runs at line ${wrong.line}` };

      const { files: raw, outsideNs } = mine.read();
      const { counters } = raw.at(-1) as RawFile;
      let sum = outsideNs - outsideBefore;
      const problems: Difference[] = [];
      segments.forEach(({ line }, i) => {
        const slot = first + i;
        const at = (table.functions.length + i) * STRIDE;
        sum += counters[at + SEGMENT.selfNs];
        const expect = (what: 'self' | 'time' | 'hits', is: number, should: number) => {
          if (is !== should) problems.push({ what, detail: `line ${line}: ${what} ${is} instead of ${should}` });
        };
        expect('self', counters[at + SEGMENT.selfNs], self.get(slot) ?? 0);
        if (!failed) expect('time', counters[at + SEGMENT.timeNs], time.get(slot) ?? 0);
        const seen = calls.filter((each) => each.at === slot && each.line === line).length;
        if (seen > 0 && line > 0 && /^\s*log\(LINE\);/.test(source[line - 1])) {
          expect('hits', counters[at + SEGMENT.hits], seen);
        }
      });
      if (!failed) {
        table.functions.forEach((fn, i) => {
          const slot = base + i;
          const is = counters[i * STRIDE + FUNCTION.timeNs];
          const should = functionTime.get(slot) ?? 0;
          if (is !== should) problems.push({ what: 'time', detail: `${fn.name}: time ${is} instead of ${should}` });
          if (floats[slot * FLOATS + FUNCTION_NUMBERS.depth] !== 0)
            problems.push({ what: 'open', detail: `${fn.name} is open` });
        });
      }
      if (sum !== now - started) problems.push({ what: 'sum', detail: `sum ${sum} of ${now - started}` });
      return problems[0];
    }

    return {
      collector: {
        ...mine,
        attach(text, segments, name, realm) {
          const base = mine.attach(text, segments, name, realm);
          files.push({ table: JSON.parse(text), base });
          return base;
        },
      },
      onTick,
      end,
      hits() {
        const rows: [string, number, number][] = [];
        for (const { table, base } of files) {
          let slot = base + table.functions.length;
          table.functions.forEach((fn, i) => {
            const key = fn.kind === 'module' ? 'module' : `${fn.line}:${fn.column}`;
            rows.push([key, 0, ints[base + i]]);
            for (const line of fn.lines) {
              if (line > 0) rows.push([key, line, ints[slot]]);
              slot++;
            }
          });
        }
        return toHits(rows);
      },
      discard() {
        collector = undefined;
      },
    };
  }

  return { begin };
}
