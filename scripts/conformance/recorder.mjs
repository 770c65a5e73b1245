import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createCollector } = require('../../dist/src/runtime/collector.js');
const { CONTROL, STACK_START } = require('../../dist/src/runtime/memory.js');
const { FUNCTION, SEGMENT, STRIDE } = require('../../dist/src/runtime/types.js');

/** What is open where a frame is left, besides its function. */
export const STACK = 'the stack';

/** A collector has room for eight million lines; long before that a new one begins. */
const FILES = 2000;

let collector;
let files = 0;

/**
 * A recorder for one test, with a clock that is read at each probe. Tests share a collector, which reserves much memory,
 * unless one of them has left an activation open.
 */
export function createRecorder() {
  if (collector === undefined || files >= FILES) renew();
  const own = collector;
  const attached = [];
  const recorder = {
    ...own,
    attach(table) {
      const base = own.attach(table);
      attached.push({ table, base });
      files++;
      return base;
    },
  };
  return {
    recorder,
    /** Names of the activations that are open, and whether each file that has run has counted something. */
    check() {
      const { control, counters } = own;
      const open = control[CONTROL.top] === STACK_START ? [] : [STACK];
      for (const { table, base } of attached) {
        table.functions.forEach((fn, i) => {
          if (counters[base + i * STRIDE + FUNCTION.depth] !== 0) open.push(fn.name);
        });
      }
      if (open.length > 0) renew();
      return { open, counted: attached.length > 0 && attached.every((file) => hasCounted(file, counters)) };
    },
  };
}

function renew() {
  collector = createCollector(
    () => performance.now() * 1e6,
    () => {},
    () => 0,
  );
  files = 0;
}

/** A file that has run has counted a call, and a hit somewhere if it has entered a function with a line of its own. */
function hasCounted({ table, base }, counters) {
  const entered = table.functions.filter((_fn, i) => counters[base + i * STRIDE + FUNCTION.calls] > 0);
  const lines = table.functions.flatMap((fn) => fn.lines);
  const first = base + table.functions.length * STRIDE;
  const hit = lines.some((_line, i) => counters[first + i * STRIDE + SEGMENT.hits] > 0);
  return entered.length > 0 && (hit || entered.every((fn) => fn.lines.every((line) => line < 0)));
}
