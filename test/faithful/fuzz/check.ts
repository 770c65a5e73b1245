import type { Kind } from './generate/scope.ts';
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
  const at = log.findIndex((each, i) => each !== plain.log[i] && !differsInGuess(each, plain.log[i]));
  if (at >= 0 || log.length !== plain.log.length) {
    const place = at < 0 ? log.length : at;
    const before = log.slice(Math.max(0, place - 3), place).map((each) => `  ${each}`);
    const detail = [...before, `- ${plain.log[place]}`, `+ ${log[place]}`].join('\n');
    session.discard();
    return { difference: { what: kindOf(plain.log[place], log[place]), detail } };
  }
  const difference = session.end(source.split('\n'), leftOut === 0, failed(log));
  return difference === undefined ? {} : { difference };
}

/** Something was thrown out of the top of the program, where nothing closes the activation until the next one ends. */
function failed(log: string[]): boolean {
  return log.some((each) => each.startsWith('failed'));
}

/** What differs between the same entry of two logs. */
function kindOf(plain = '', instrumented = ''): Difference['what'] {
  if (instrumented.startsWith('failed SyntaxError')) return 'syntax';
  const [text, stack] = plain.split(' at ');
  const [otherText, otherStack] = instrumented.split(' at ');
  if (stack === undefined || otherStack === undefined) return 'order';
  return text === otherText ? 'stack' : 'message';
}

/**
 * An anonymous function has the name on a stack that the engine guesses from the code around it. Within an awaited value
 * or a field it guesses otherwise, or not at all.
 */
function differsInGuess(instrumented: string, plain = ''): boolean {
  const frames = [plain, instrumented].map((each) => each.split(/(?<=:\d+) /));
  return frames[0].length === frames[1].length && frames[0].every((frame, i) => {
    const other = frames[1][i];
    if (frame === other) return true;
    const [name, otherName] = [frame, other].map((each) => each.replace(/:\d+$/, '').replace(/^.* at /, '').trim());
    const line = (each: string) => each.slice(each.lastIndexOf(':'));
    const guessed = [name, otherName].some((each) => each === '' || each.endsWith('<anonymous>'));
    return guessed && line(frame) === line(other);
  });
}
