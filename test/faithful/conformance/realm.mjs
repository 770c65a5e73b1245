import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { createModules } from './modules.mjs';

/** How an instrumented file finds its recorder. */
const { KEY } = createRequire(import.meta.url)('../../../dist/src/runtime/index.js');

const harness = new Map();

/**
 * A fresh global object with what the suite asks a host for.
 * https://github.com/tc39/test262/blob/main/INTERPRETING.md#host-defined-functions
 * @param {{ print: (text: unknown) => void, load: (path: string) => string }} host `load` gives a module's code
 */
export function createRealm(host) {
  // A global object without interceptors, where Node has that: declarations behave as in a browser.
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {});
  const global = vm.runInContext('this', context);
  const modules = createModules(context, host.load);
  const $262 = {
    global,
    AbstractModuleSource: undefined,
    createRealm: () => createRealm(host).$262,
    evalScript: (source) => vm.runInContext(source, context),
    detachArrayBuffer: (buffer) => {
      structuredClone(buffer, { transfer: [buffer] });
      return null;
    },
    gc: globalThis.gc,
    // Of V8's own; needs --allow-natives-syntax.
    IsHTMLDDA: new Function('return %GetUndetectable()')(),
    agent: {},
  };
  define(global, 'print', host.print);
  define(global, '$262', $262);
  return {
    $262,
    context,
    modules,
    install: (recorder) => Object.defineProperty(global, KEY, { value: recorder }),
    /** Runs a file of the suite's harness. */
    include(suite, name) {
      const path = join(suite, 'harness', name);
      if (!harness.has(path)) harness.set(path, new vm.Script(readFileSync(path, 'utf8'), { filename: path }));
      harness.get(path).runInContext(context);
    },
  };
}

function define(global, name, value) {
  Object.defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });
}
