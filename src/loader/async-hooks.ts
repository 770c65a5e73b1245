import { realpathSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { RunSettings } from '../run/raw.ts';
import type { HooksData } from './esm-hooks.ts';
import { extension } from './extension.ts';
import { hasOtherLoaders, onOtherHooks } from './other-loaders.ts';
import { ownWork } from './own-work.ts';
import { packageType } from './package-type.ts';
import { commonJs } from './resolve-commonjs.ts';

/** No file without one of these words is a module or imports one. */
const MODULE_SYNTAX = /\b(?:import|export|await)\b/;

/** Options with which the program's first file is not the script, or not of the kind that its name says. */
const NOT_A_FILE = /^-[epic]|--(?:eval|print|interactive|check|test|entry-url|experimental-default-type)\b/;

/**
 * Installs the asynchronous hooks. Node starts a thread for them and waits for it, which takes longer than all else of
 * lprof's start; so a program that begins as CommonJS gets them with the first file that may need them.
 */
export function installAsyncHooks(settings: RunSettings, busyNs: Float64Array): void {
  const { register } = nodeModule;
  const hooks = pathToFileURL(join(__dirname, 'esm-hooks.js')).href;
  const install = () => {
    const data: HooksData = { settings, busyNs, otherLoaders: hasOtherLoaders() };
    register(hooks, { data });
  };
  if (beginsAsCommonJs()) beforeModules(() => ownWork(install));
  else install();
  onOtherHooks(install);
}

function beginsAsCommonJs(): boolean {
  const [, script] = process.argv;
  if (!isMainThread || script === undefined || hasOtherLoaders()) return false;
  if ([...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((option) => NOT_A_FILE.test(option))) return false;
  try {
    const path = realpathSync(script);
    return extension(path) === '.cjs' || (extension(path) === '.js' && packageType(path) !== 'module');
  } catch {
    return false;
  }
}

/** Calls back once, before a file is compiled that may be a module or import one. */
function beforeModules(install: () => void): void {
  let installed = false;
  const compile = commonJs.prototype._compile;
  commonJs.prototype._compile = function _compile(content, path, format) {
    if (!installed && (format === 'module' || format === true || MODULE_SYNTAX.test(content))) {
      installed = true;
      install();
    }
    return Reflect.apply(compile, this, [content, path, format]);
  };
}
