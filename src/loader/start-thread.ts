import { join } from 'node:path';
import * as workerThreads from 'node:worker_threads';
import { codePath } from '../run/code-path.ts';
import { install } from '../runtime/index.ts';
import { installAsyncHooks } from './async-hooks.ts';
import { reportAtExit } from './at-exit.ts';
import { tellBlindSpots } from './blind-spots.ts';
import { isBystander } from './bystander.ts';
import { watchChildren } from './children.ts';
import { patchCommonJs } from './commonjs.ts';
import { installCompileGate } from './compile-gate.ts';
import { hidePreload, isAskedFor } from './hide-preload.ts';
import { nodeCapabilities } from './node-capabilities.ts';
import { createNotes } from './notes.ts';
import { askForSourceMaps } from './other-loaders.ts';
import { handDown, takeSettings } from './settings.ts';
import { orphaned, type Standalone, standalone } from './standalone.ts';
import { installSyncHooks } from './sync-hooks.ts';
import { createTransformer } from './transform.ts';
import { hideAdded } from './workers.ts';

/** Sets this thread of the program up: the recorder, the way of the files to the plugin, and the report at the end. */
export function startThread(): void {
  const asked = isAskedFor();
  hidePreload(join(__dirname, 'register.js'));
  if (!workerThreads.isMainThread) hideAdded();
  const given = takeSettings();
  if (given === null) return;
  if (given === undefined && (!workerThreads.isMainThread || isBystander())) return;
  const alone = given === undefined ? standalone(asked) : undefined;
  const settings = given ?? (alone as Standalone).settings;
  askForSourceMaps(process.cwd());
  const recorder = install({ clock: settings.clock, keeper: join(__dirname, 'keeper.js') });
  const capabilities = nodeCapabilities();
  const busyNs = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const notes = createNotes(settings.dir);
  tellBlindSpots(settings, notes);
  watchChildren(settings, notes);
  const transformer = createTransformer(settings, notes);
  if (capabilities.syncHooks) {
    installSyncHooks(transformer, capabilities);
  } else {
    installCompileGate(transformer, capabilities);
    patchCommonJs(transformer, capabilities);
    installAsyncHooks(settings, busyNs);
  }
  handDown(settings);
  const code = codePath('worker eval', process.cwd());
  const toRun = (text: string) => transformer.transformCode(code, text)?.code ?? text;
  reportAtExit(settings, recorder, busyNs, toRun, alone?.finish ?? orphaned(settings));
}
