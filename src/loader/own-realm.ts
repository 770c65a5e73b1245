import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, sep } from 'node:path';
import vm from 'node:vm';
import type { createOwnRequire } from './own-require.ts';

/*
 * Our code in the profiled program, with Babel and whatever else it needs, runs in a realm of its own: it has its own
 * `Array.prototype`, `Map`, `JSON` and so on. So a program may replace, freeze or watch what is built in without meeting
 * us, nor does it find us in `require.cache`. Only the runtime is in the program's realm, as engines do not inline calls
 * from one realm to another.
 */

/** What Node adds to the language, as it is before the program can replace it. */
const GLOBALS = [
  'process',
  'Buffer',
  'URL',
  'URLSearchParams',
  'TextDecoder',
  'TextEncoder',
  'console',
  'setTimeout',
  'clearTimeout',
  'setImmediate',
  'queueMicrotask',
] as const;

/** What the language has: parameters of each module, as the global object of such a realm is slow to look at. */
const INTRINSICS = [
  ...[
    'Array',
    'ArrayBuffer',
    'Atomics',
    'BigInt',
    'Boolean',
    'Date',
    'Error',
    'Float64Array',
    'Function',
    'Int32Array',
  ],
  ...[
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'RangeError',
    'ReferenceError',
    'Reflect',
    'RegExp',
  ],
  ...['Set', 'SharedArrayBuffer', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'Uint8Array', 'WeakMap', 'WeakSet'],
];

const SOURCES = dirname(__dirname);
const RUNTIME = join(SOURCES, 'runtime', 'index.js');

/** Makes the realm; loads one of the files of this folder in there. */
export function requireInOwnRealm(name: string): unknown {
  const { performance } = globalThis;
  const clock = { now: performance.now.bind(performance), timeOrigin: performance.timeOrigin };
  const globals = Object.fromEntries(GLOBALS.map((each) => [each, globalThis[each]]));
  const context = vm.createContext({ ...globals, performance: clock });
  const intrinsics = vm.runInContext(`[${INTRINSICS}]`, context) as unknown[];
  const compile = vm.runInContext(COMPILE, context)(
    vm.compileFunction,
    ['exports', 'require', 'module', '__filename', '__dirname', ...INTRINSICS],
    { parsingContext: context, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
    intrinsics,
  ) as Parameters<typeof createOwnRequire>[0];
  const file = join(__dirname, 'own-require.js');
  const module = { exports: {} as { createOwnRequire: typeof createOwnRequire } };
  compile(readFileSync(file, 'utf8'), file)(module.exports, require, module, file, __dirname);
  const load = module.exports.createOwnRequire(compile, require, { [RUNTIME]: require(RUNTIME) });
  const loaded = load(join(__dirname, name));
  forget();
  return loaded;
}

/** Made in the realm, so that nothing of the program's is used when it runs. */
const COMPILE = `(compileFunction, names, options, intrinsics) => (text, filename) => {
  const body = compileFunction(text, names, { ...options, filename });
  return (...args) => Reflect.apply(body, args[0], [...args, ...intrinsics]);
}`;

/** Takes ours out of the program's modules. */
function forget(): void {
  const { _cache } = Module as unknown as { _cache: Record<string, unknown> };
  for (const file of Object.keys(_cache)) if (file.startsWith(SOURCES + sep)) delete _cache[file];
}
