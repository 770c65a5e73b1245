import vm from 'node:vm';
import type { Collector } from '../../../src/runtime/collector.ts';
import { KEY } from '../../../src/runtime/index.ts';
import type { Kind } from './generate/scope.ts';
import { createWorld, show, stackOf } from './world.ts';

/** What a program did. */
export interface Outcome {
  log: string[];
  /** The time of the fake clock at the end. */
  now: number;
  /** The program did not come to an end within the budget: nothing can be said of it. */
  endless: boolean;
}

/** What instrumented code is given, and the clock that it reads. */
export interface Probe {
  collector: Collector;
  /** Moves the clock by one and looks at the collector. */
  onTick(line?: number): void;
}

const FILE = 'program.js';

/** Runs a program of a kind in a context of its own. Needs `--experimental-vm-modules` for modules. */
export async function run(code: string, kind: Kind, seed: number, probe?: Probe): Promise<Outcome> {
  const world = createWorld(seed, probe?.onTick);
  const note = (text: string) => world.log.push(text);
  const recorder = probe === undefined ? {} : { [KEY]: probe.collector };
  const context = vm.createContext({ ...world.globals, ...recorder });
  const others = process.listeners('unhandledRejection');
  const onRejection = (error: unknown) => note(`unhandled ${show(error)} at ${stackOf(error)}`);
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', onRejection);
  let finished = false;
  try {
    try {
      if (kind === 'module') await evaluate(code, context);
      else if (kind === 'script') vm.runInContext(code, context, { filename: FILE });
      else note(`result ${show(runWrapped(code, context))}`);
    } catch (error) {
      note(`failed ${show(error)} at ${stackOf(error)}`);
    }
    finished = await world.ended();
    // Rejections that nobody handles are told once the microtasks are done.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', onRejection);
    for (const each of others) process.on('unhandledRejection', each);
  }
  return { log: world.log, now: world.now(), endless: !finished };
}

/** As Node wraps CommonJS; a directive stays the first thing in the function. */
function runWrapped(code: string, context: vm.Context): unknown {
  const main = vm.runInContext(`(function (exports, require, module) { ${code}\n})`, context, { filename: FILE });
  const module = { exports: {} };
  return main.call(module.exports, module.exports, undefined, module);
}

async function evaluate(code: string, context: vm.Context): Promise<void> {
  const module = new vm.SourceTextModule(code, { context, identifier: FILE });
  await module.link(() => {
    throw new Error('imports nothing');
  });
  await module.evaluate();
}
