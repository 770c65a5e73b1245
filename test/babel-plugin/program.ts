import { inspect } from 'node:util';
import vm from 'node:vm';
import { type TransformOptions, transformSync } from '@babel/core';
import lprofPlugin, { type PluginOptions } from '../../babel-plugin/index.ts';
import { type Collector, createCollector } from '../../src/runtime/collector.ts';
import { INT, STACK_START } from '../../src/runtime/memory.ts';
import { FUNCTION, STRIDE } from '../../src/runtime/types.ts';

const FILE = 'program.js';

/** Everything that an observer of a program can see. */
export interface Observed {
  log: string[];
  result: string;
  /** Activations that the collector believes to be open at the end. */
  open: string[];
}

/** Compiles a program with the same options with and without the instrumenter. */
export function compile(
  source: string,
  instrument: boolean,
  options: TransformOptions = {},
  plugin: PluginOptions = {},
) {
  const lprof = [lprofPlugin, { select: 'all', runtime: 'global', onWarning: () => {}, ...plugin }] as [object, object];
  return transformSync(source, {
    babelrc: false,
    configFile: false,
    filename: `/app/${FILE}`,
    root: '/app',
    retainLines: true,
    compact: false,
    sourceType: 'script',
    ...options,
    parserOpts: { allowReturnOutsideFunction: true, ...options.parserOpts },
    plugins: [...(instrument ? [lprof] : []), ...(options.plugins ?? [])],
  })!.code!;
}

/** A collector that reads the clock at each probe. */
export function newCollector(): Collector {
  return createCollector(
    () => performance.now() * 1e6,
    () => 0,
    false,
  );
}

/** Runs code as a CommonJS module would run, and gathers what it does. The global object is `globals`, with additions. */
export async function observe(code: string, globals: object = {}, collector = newCollector()): Promise<Observed> {
  const log: string[] = [];
  const note = (...values: unknown[]) => {
    log.push(values.map((value) => inspect(value, { depth: 5 })).join(' '));
    return values[0];
  };
  /** Functions and lines of the program on the stack of an error. */
  const lines = (error: unknown) => {
    const stack = String((error as Error | undefined)?.stack ?? '').split('\n');
    return stack.flatMap((frame) => {
      const [, fn, line] = /^ +at (.*?)\(?program\.js:(\d+)/.exec(frame) ?? [];
      return line === undefined ? [] : [`${fn.trim()}:${line}`];
    });
  };
  const attempt = (f: () => unknown) => {
    try {
      note('value', f());
    } catch (error) {
      const { name, message } = Object(error) as Error;
      note(name, message, lines(error));
    }
  };
  const context = vm.createContext(Object.assign(globals, { log: note, attempt, lines, __lprof__: collector }));
  const wrapper = `(function (exports, require, module) { ${code.replace(/^#!/, '//')}\n})`;
  let result: unknown;
  try {
    const module = { exports: {} };
    const main = vm.runInContext(wrapper, context, { filename: FILE });
    result = await main.call(module.exports, module.exports, undefined, module);
    result = inspect(result, { depth: 5 });
  } catch (error) {
    result = `${(error as Error).name} ${(error as Error).message} ${lines(error)}`;
  }
  return { log, result: result as string, open: openActivations(collector) };
}

/** Names of the activations that a collector believes to be open. */
export function openActivations({ ints, read }: Collector): string[] {
  const open = ints[INT.top] === STACK_START ? [] : ['stack'];
  for (const { table, counters } of read().files) {
    table.functions.forEach((fn, i) => {
      if (counters[i * STRIDE + FUNCTION.depth] !== 0) open.push(fn.name);
    });
  }
  return open;
}
