import { alikeButMadeUp, kindOf } from './compare.ts';
import type { Kind } from './generate/scope.ts';
import type { Counted } from './hits.ts';
import { instrument, type Planted } from './instrument.ts';
import { createMeter } from './meter.ts';
import { run } from './run.ts';

/** What went wrong with a program. */
export interface Difference {
  /** What kind of thing differs; a shrunk program keeps it. */
  what: 'syntax' | 'order' | 'message' | 'stack' | 'line' | 'open' | 'sum' | 'self' | 'time' | 'hits' | 'compile';
  detail: string;
}

export interface Result {
  difference?: Difference;
  /** Why nothing could be said of the program. */
  skipped?: 'invalid' | 'endless';
  /** What the hits are, for the engine to confirm. */
  counted?: Counted;
}

const meter = createMeter();

/** Puts the numbers of lines in. */
export function render(source: string): string {
  return source
    .split('\n')
    .map((text, i) => text.replace(/\bLINE\b/g, String(i + 1)))
    .join('\n');
}

/** Runs a program plain and instrumented and compares everything that can be observed, but for the engine's counts. */
export async function check(source: string, kind: Kind, seed: number, planted: Planted[] = []): Promise<Result> {
  const program = render(source);
  const plain = await run(program, kind, seed);
  if (plain.log[0]?.startsWith('failed SyntaxError')) return { skipped: 'invalid' };
  if (plain.endless) return { skipped: 'endless' };
  let made: ReturnType<typeof instrument>;
  try {
    made = instrument(program, kind, planted);
  } catch (error) {
    return { difference: { what: 'compile', detail: (error as Error).message } };
  }
  const session = meter.begin();
  const { log } = await run(made.code, kind, seed, { probe: session });
  const length = Math.max(log.length, plain.log.length);
  for (let i = 0; i < length; i++) {
    if (log[i] === plain.log[i] || alikeButMadeUp(plain.log[i], log[i])) continue;
    session.discard();
    const before = log.slice(Math.max(0, i - 3), i).map((each) => `  ${each}`);
    const detail = [...before, `- ${plain.log[i]}`, `+ ${log[i]}`].join('\n');
    return { difference: { what: kindOf(plain.log[i], log[i]), detail } };
  }
  const failed = log.some((each) => each.startsWith('failed'));
  const difference = session.end(source.split('\n'), made.leftOut.size === 0, failed);
  if (difference !== undefined) return { difference };
  return { counted: { program, kind, seed, hits: session.hits(), leftOut: made.leftOut } };
}
