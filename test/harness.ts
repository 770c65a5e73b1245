import vm from 'node:vm';
import { transformSync } from '@babel/core';
import lprofPlugin, { type Metadata, type PluginOptions } from '../babel-plugin/index.ts';
import { createCollector } from '../src/runtime/collector.ts';
import { CALL, CALL_NUMBERS, FUNCTION, type RawFile, SEGMENT, STRIDE } from '../src/runtime/types.ts';

/** Nanoseconds in the fake clock's unit of `busy`. */
export const MS = 1e6;

export interface Row {
  hits: number;
  self: number;
  time: number;
  await: number;
}

export interface Result {
  /** Lines of a function by number, times in milliseconds of the fake clock; a piece of an expression has hits 0. */
  line(name: string, line: number): Row;
  fn(name: string): { calls: number; time: number; maxDepth: number };
  /** Hits of each function by where it begins, `line:column` or `module`, and by line. */
  hits: Map<string, Map<number, number>>;
  value: unknown;
  error: unknown;
  outside: number;
  /** What lines called, as `line callee`; times in milliseconds of the fake clock. */
  calls: Record<string, { calls: number; time: number; self: number }>;
  /** Sum of self over all lines, milliseconds. */
  self: number;
  /** All the time that passed on the fake clock, milliseconds. */
  wall: number;
}

/** Instruments source with the real plugin. */
export function transform(source: string, options: PluginOptions & { module?: boolean; filename?: string } = {}) {
  const { module = false, filename = '/app/file.js', ...plugin } = options;
  const result = transformSync(source, {
    babelrc: false,
    configFile: false,
    filename,
    root: '/app',
    retainLines: true,
    sourceType: module ? 'module' : 'script',
    parserOpts: {
      allowReturnOutsideFunction: true,
      plugins: ['jsx', 'decorators', ...(filename.endsWith('.ts') ? (['typescript'] as const) : [])],
    },
    plugins: [[lprofPlugin, { select: 'all', runtime: 'global', onWarning: () => {}, ...plugin }]],
  });
  return { code: result!.code!, metadata: (result!.metadata as unknown as { lprof: Metadata }).lprof };
}

/**
 * Runs instrumented source under a fake clock that only moves by `busy(ms)` and `sleep(ms)`, so that every number is
 * exact. `sleep` is asynchronous: timers run in order once the program waits.
 */
export async function run(source: string, options: PluginOptions = {}): Promise<Result> {
  let now = 0;
  const start = now;
  const collector = createCollector(
    () => now,
    () => 0,
    false,
  );
  collector.reset();
  const timers: { at: number; resolve: () => void }[] = [];
  const context = vm.createContext({
    busy: (ms: number) => {
      now += ms * MS;
      return ms;
    },
    sleep: (ms: number) => new Promise<void>((resolve) => timers.push({ at: now + ms * MS, resolve })),
    setTimeout: (resolve: () => void, ms: number) => timers.push({ at: now + ms * MS, resolve }),
    console: { log() {} },
    __lprof__: collector,
  });
  const { code } = transform(source, options);
  let value: unknown;
  let error: unknown;
  try {
    value = vm.runInContext(`(function () { ${code}\n})()`, context, { filename: 'file.js' });
    let settled = false;
    const done = Promise.resolve(value).then(
      (result) => {
        value = result;
        settled = true;
      },
      (reason) => {
        error = reason;
        settled = true;
      },
    );
    for (let i = 0; i < 10_000; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (timers.length === 0 && settled) break;
      if (timers.length === 0) continue;
      timers.sort((a, b) => a.at - b.at);
      const next = timers.shift()!;
      now = Math.max(now, next.at);
      next.resolve();
    }
    await done;
  } catch (thrown) {
    error = thrown;
  }
  const { files, calls, outsideNs } = collector.read();
  return {
    ...readFile(files[0]),
    calls: readCalls(files[0], calls),
    value,
    error,
    outside: outsideNs / MS,
    wall: (now - start) / MS,
  };
}

function readCalls({ table }: RawFile, calls: ArrayLike<number>): Result['calls'] {
  const lines = table.functions.flatMap((fn) => fn.lines.map(Math.abs));
  const result: Result['calls'] = {};
  for (let at = 0; at < calls.length; at += CALL_NUMBERS) {
    if (calls[at + CALL.calls] === 0) continue;
    const { name } = table.functions[calls[at + CALL.function]];
    const known = result[`${lines[calls[at + CALL.fromSegment]]} ${name}`];
    result[`${lines[calls[at + CALL.fromSegment]]} ${name}`] = {
      calls: (known?.calls ?? 0) + calls[at + CALL.calls],
      time: (known?.time ?? 0) + calls[at + CALL.timeNs] / MS,
      self: (known?.self ?? 0) + calls[at + CALL.selfNs] / MS,
    };
  }
  return result;
}

function readFile(file: RawFile): Pick<Result, 'line' | 'fn' | 'self' | 'hits'> {
  const { table, counters } = file;
  const lines = new Map<string, Row>();
  const hits: Result['hits'] = new Map();
  let at = table.functions.length * STRIDE;
  let self = 0;
  for (const fn of table.functions) {
    const own = new Map<number, number>();
    if (fn.part !== true) hits.set(fn.kind === 'module' ? 'module' : `${fn.line}:${fn.column}`, own);
    for (const line of fn.lines) {
      if (line > 0) own.set(line, counters[at + SEGMENT.hits]);
      const key = `${fn.name}:${Math.abs(line)}`;
      const row = lines.get(key) ?? { hits: 0, self: 0, time: 0, await: 0 };
      row.hits += counters[at + SEGMENT.hits];
      row.self += counters[at + SEGMENT.selfNs] / MS;
      row.time += counters[at + SEGMENT.timeNs] / MS;
      row.await += counters[at + SEGMENT.awaitNs] / MS;
      self += counters[at + SEGMENT.selfNs] / MS;
      lines.set(key, row);
      at += STRIDE;
    }
  }
  return {
    self,
    hits,
    line(name, line) {
      const row = lines.get(`${name}:${line}`);
      if (row === undefined) throw new Error(`no line ${line} in ${name}; there are ${[...lines.keys()].join(' ')}`);
      return row;
    },
    fn(name) {
      const index = table.functions.findIndex((fn) => fn.name === name);
      if (index < 0) throw new Error(`no function ${name}`);
      const base = index * STRIDE;
      return {
        calls: counters[base + FUNCTION.calls],
        time: counters[base + FUNCTION.timeNs] / MS,
        maxDepth: counters[base + FUNCTION.maxDepth],
      };
    },
  };
}
