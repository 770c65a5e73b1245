import type { Kind } from './generate/scope.ts';
import { instrument, type Planted } from './instrument.ts';
import { createMeter } from './meter.ts';
import { run } from './run.ts';

/** What went wrong with a program. */
export interface Difference {
  /** What kind of thing differs; a shrunk program keeps it. */
  what: 'behaviour' | 'line' | 'open' | 'sum' | 'self' | 'time' | 'hits' | 'compile';
  detail: string;
}

export interface Result {
  difference?: Difference;
  /** Why nothing could be said of the program. */
  skipped?: 'invalid' | 'endless';
}

const meter = createMeter();

/** Puts the numbers of lines in. */
export function render(source: string): string {
  return source
    .split('\n')
    .map((text, i) => text.replace(/\bLINE\b/g, String(i + 1)))
    .join('\n');
}

/** Runs a program plain and instrumented and compares everything that can be observed. */
export async function check(source: string, kind: Kind, seed: number, planted: Planted[] = []): Promise<Result> {
  const program = render(source);
  const plain = await run(program, kind, seed);
  if (plain.log.some((each) => /^failed SyntaxError/.test(each))) return { skipped: 'invalid' };
  if (plain.endless) return { skipped: 'endless' };
  let code: string;
  let leftOut: number;
  try {
    ({ code, leftOut } = instrument(program, kind, planted));
  } catch (error) {
    return { difference: { what: 'compile', detail: (error as Error).message } };
  }
  const session = meter.begin();
  const { log } = await run(code, kind, seed, session);
  const at = log.findIndex((each, i) => each !== plain.log[i]);
  if (at >= 0 || log.length !== plain.log.length) {
    const place = at < 0 ? log.length : at;
    const before = log.slice(Math.max(0, place - 3), place).map((each) => `  ${each}`);
    const detail = [...before, `- ${plain.log[place]}`, `+ ${log[place]}`].join('\n');
    session.discard();
    return { difference: { what: 'behaviour', detail } };
  }
  const difference = session.end(source.split('\n'), leftOut === 0, failed(log));
  return difference === undefined ? {} : { difference };
}

/** Something was thrown out of the top of the program, where nothing closes the activation until the next one ends. */
function failed(log: string[]): boolean {
  return log.some((each) => each.startsWith('failed'));
}
