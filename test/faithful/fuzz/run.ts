import vm from 'node:vm';
import type { Collector } from '../../../src/runtime/collector.ts';
import { KEY } from '../../../src/runtime/index.ts';
import type { Kind } from './generate/scope.ts';
import { createWorld, show, stackOf, type World } from './world.ts';

/** What a program did. */
export interface Outcome {
  log: string[];
  /** The time of the fake clock at the end. */
  now: number;
  decisions: World['decisions'];
  /** The program did not come to an end within the budget: nothing can be said of it. */
  endless: boolean;
}

/** What instrumented code is given, and the clock that it reads. */
export interface Probe {
  collector: Collector;
  /** Moves the clock by one and looks at the collector. */
  onTick(line?: number): void;
}

/** What stands on the first line before the text of a program of a kind: Node wraps CommonJS. */
export function wrapperOf(kind: Kind): string {
  return kind === 'module' || kind === 'script' ? '' : '(function (exports, require, module) { ';
}

/**
 * Runs a program of a kind in a context of its own. Needs `--experimental-vm-modules` for modules.
 * @param file its name in stack traces: digits and `program.js`
 */
export async function run(
  code: string,
  kind: Kind,
  seed: number,
  { probe, file = 'program.js', globals = {} }: { probe?: Probe; file?: string; globals?: object } = {},
): Promise<Outcome> {
  const world = createWorld(seed, probe?.onTick);
  const note = (text: string) => world.log.push(text);
  const recorder = probe === undefined ? {} : { [KEY]: probe.collector };
  const context = vm.createContext({ ...world.globals, ...globals, ...recorder });
  const others = process.listeners('unhandledRejection');
  const onRejection = (error: unknown) => note(`unhandled ${show(error)} at ${stackOf(error)}`);
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', onRejection);
  let finished = false;
  try {
    try {
      if (kind === 'module') await evaluate(code, context, file);
      else if (kind === 'script') vm.runInContext(code, context, { filename: file });
      else note(`result ${show(runWrapped(code, context, file))}`);
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
  return { log: world.log, now: world.now(), decisions: world.decisions, endless: !finished };
}

/** A directive stays the first thing in the function. */
function runWrapped(code: string, context: vm.Context, filename: string): unknown {
  const main = vm.runInContext(`${wrapperOf('cjs')}${code}\n})`, context, { filename });
  const module = { exports: {} };
  return main.call(module.exports, module.exports, undefined, module);
}

async function evaluate(code: string, context: vm.Context, identifier: string): Promise<void> {
  const module = new vm.SourceTextModule(code, { context, identifier });
  await module.link(() => {
    throw new Error('imports nothing');
  });
  await module.evaluate();
}
