import type { Difference } from './check.ts';

/** What differs between the same entry of two logs. */
export function kindOf(plain = '', instrumented = ''): Difference['what'] {
  if (instrumented.startsWith('failed SyntaxError')) return 'syntax';
  const [text, stack] = plain.split(' at ');
  const [otherText, otherStack] = instrumented.split(' at ');
  if (stack === undefined || otherStack === undefined) return 'order';
  if (text !== otherText) return 'message';
  return / is not defined$/.test(text) ? 'name' : 'stack';
}

/**
 * True for entries that differ only in what engines make up: the names of anonymous functions on a stack, guessed from
 * the code around (within an awaited value or a field nothing may be guessed where something was before); and how often a
 * message says "(intermediate value)", once for each thing in a function that stands before the place, probes included.
 * And the line that runs a class's static initialiser: an engine has no place for that and takes one from what came before.
 */
export function alikeButMadeUp(plain = '', instrumented = ''): boolean {
  const [frames, others] = [plain, instrumented].map((entry) =>
    entry.replace(/(\(intermediate value\))+/g, '$1').split(/(?<=:\d+) /),
  );
  return (
    frames.length === others.length &&
    frames.every((frame, i) => {
      if (frame === others[i]) return true;
      const [one, other] = [frame, others[i]].map((each) => /^(?:(.*) at )?(.*?):(\d+)$/.exec(each));
      if (one === null || other === null || one[1] !== other[1]) return false;
      if (/<static_initializer>:\d+$/.test(frames[i - 1] ?? '')) return one[2] === other[2];
      if (one[3] !== other[3]) return false;
      const [a, b] = [one[2], other[2]];
      // `reduce` is a guess, too, and `say.reduce` a longer one.
      return [a, b].some((name) => name === '' || name.endsWith('<anonymous>')) || a.endsWith(`.${b}`);
    })
  );
}
