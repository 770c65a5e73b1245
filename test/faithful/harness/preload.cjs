// Runs before a program of the corpus, plain or instrumented, so that both see the same process: with a clock in
// LPROF_FAITHFUL the recorder is installed, and the thread leaves what it gathered in a file when it ends.
const { FAITHFUL_DIST: dist, FAITHFUL_CLOCK: clock, FAITHFUL_REPORT: folder } = process.env;
const { requireInOwnRealm } = require(`${dist}/src/loader/own-realm.js`);
// As in `lprof run`: what a program does to the built-ins does not reach it.
const { wrapEmit, onExit } = requireInOwnRealm('on-exit.js');
const { INT, STACK_START } = require(`${dist}/src/runtime/memory.js`);
const { FUNCTION, SEGMENT, STRIDE } = require(`${dist}/src/runtime/types.js`);
const { threadId } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');
const { stringify } = JSON;
const queue = queueMicrotask;

// Marks that the oracle puts into a program ask for it; the engine must not know that it is always true.
Object.defineProperty(globalThis, '$1', { value: 1, writable: true, configurable: true });

// Other processes that the program starts have no recorder, and their coverage does not count.
writeFileSync(`${folder}/${process.pid}.seen`, '');
if (clock !== 'none') record();

function record() {
  const recorder = require(`${dist}/src/runtime/index.js`).install({ clock });
  let natural = false;
  wrapEmit((emit, event) => {
    natural = event === 'beforeExit' || (natural && event === 'exit');
    return emit();
  });
  const write = () => {
    writeFileSync(`${folder}/${process.pid}-${threadId}.json`, stringify({ natural, ...report(recorder) }));
    recorder.stop();
  };
  onExit(() => {
    write();
    // What the listeners have left for the next turn runs behind them.
    queue(write);
  });
}

function report({ ints, snapshot }) {
  const stack = ints[INT.top] - STACK_START;
  const { wallNs, outsideNs, files, clock } = snapshot();
  const open = stack === 0 ? [] : ['stack'];
  const hits = [];
  let selfNs = 0;
  for (const { table, counters } of files) {
    let at = table.functions.length * STRIDE;
    for (const [i, fn] of table.functions.entries()) {
      // A clock thread only knows what it has seen last.
      if (clock.kind === 'exact' && counters[i * STRIDE + FUNCTION.depth] !== 0) open.push(fn.name);
      const key = fn.kind === 'module' ? 'module' : `${fn.line}:${fn.column}`;
      hits.push([table.path, key, 0, counters[i * STRIDE + FUNCTION.calls]]);
      for (const line of fn.lines) {
        if (line > 0) hits.push([table.path, key, line, counters[at + SEGMENT.hits]]);
        selfNs += counters[at + SEGMENT.selfNs];
        at += STRIDE;
      }
    }
  }
  return { open, wallNs, outsideNs, selfNs, hits };
}
