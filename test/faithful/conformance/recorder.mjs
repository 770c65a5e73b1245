import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createCollector } = require('../../../dist/src/runtime/collector.js');
const { FLOATS, FUNCTION_NUMBERS, INT, STACK_START } = require('../../../dist/src/runtime/memory.js');

/** What is open where a frame is left, besides its function. */
export const STACK = 'the stack';

/** A collector has room for eight million lines; long before that a new one begins. */
const FILES = 2000;

let collector;
let files = 0;

/** What an exception may leave open for the next `finally` to end: there is none in a field or at the top of a module. */
const WITHOUT_FINALLY = new Set(['field', 'module']);

/**
 * A recorder for one test, with a clock that is read at each probe. Tests share a collector, which reserves much memory,
 * unless one of them has left an activation open.
 */
export function createRecorder() {
  if (collector === undefined || files >= FILES) renew();
  const own = collector;
  const { ints, floats, owners } = own;
  const attached = [];
  const functions = new Map();
  const open = new Set();

  /** The collector ends what is open above a frame, and says nothing; only where it is to happen that is right. */
  const look = (frame) => {
    for (let at = ints[INT.top] - 1, line = ints[INT.line]; at > frame; line = ints[at--]) {
      const fn = functions.get(owners[line]);
      if (fn !== undefined && !WITHOUT_FINALLY.has(fn.kind)) open.add(fn.name);
    }
  };
  const lookAbove = ({ frame }) => frame >= 0 && look(frame);
  const lookLater = async () => {
    await undefined;
    look(STACK_START - 1);
  };
  const looking = (method, before) => (first, second) => {
    before(first, second);
    return own[method](first, second);
  };

  const recorder = {
    ...own,
    attach(text, segments, name, realm) {
      const base = own.attach(text, segments, name, realm);
      const table = JSON.parse(text);
      table.functions.forEach((fn, i) => {
        functions.set(base + i, fn);
      });
      attached.push({ table, base });
      files++;
      return base;
    },
    exit: looking('exit', look),
    unwind: looking('unwind', look),
    end: looking('end', lookAbove),
    caught: looking('caught', lookAbove),
    suspend: looking('suspend', (_value, activation) => lookAbove(activation)),
    enterModule: looking('enterModule', lookLater),
    startModule: looking('startModule', lookLater),
  };
  return {
    recorder,
    /** Names of the activations that were left open, and whether each file that has run has counted something. */
    check() {
      if (ints[INT.top] !== STACK_START) open.add(STACK);
      for (const [at, fn] of functions) if (floats[at * FLOATS + FUNCTION_NUMBERS.depth] !== 0) open.add(fn.name);
      if (open.size > 0) renew();
      return { open: [...open], counted: attached.length > 0 && attached.every((file) => hasCounted(file, ints)) };
    },
  };
}

function renew() {
  collector = createCollector(
    () => performance.now() * 1e6,
    () => 0,
    false,
  );
  files = 0;
}

/** A file that has run has counted a call, and a hit somewhere if it has entered a function with a line of its own. */
function hasCounted({ table, base }, ints) {
  const entered = table.functions.filter((_fn, i) => ints[base + i] > 0);
  const lines = table.functions.flatMap((fn) => fn.lines);
  const first = base + table.functions.length;
  const hit = lines.some((_line, i) => ints[first + i] > 0);
  return entered.length > 0 && (hit || entered.every((fn) => fn.lines.every((line) => line < 0)));
}
