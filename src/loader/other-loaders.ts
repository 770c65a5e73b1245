import nodeModule, { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { splitNodeOptions } from '../run/node-options.ts';
import { compilerOptions } from './typescript/tsconfig.ts';

/*
 * Other loaders (tsx, ts-node, @swc-node/register, …) may compile the program's files. Then what Node finally runs is
 * theirs, and ours come last: they take what the others made, whatever the order in which they were installed.
 */

type Install = (...args: unknown[]) => unknown;
type Customization = { register?: Install; registerHooks?: Install };

const PRELOADS = /^(--import|--require|-r|--loader|--experimental-loader)(?:=(.*))?$/;
const OURS = ['register', 'join'].map((name) => __filename.replace(/other-loaders(?=\.\w+$)/, name));

const known = preloads();
let present = known.some(({ ours }) => !ours);

/** Whether another loader may have been there before us. */
export const PRECEDED = known.findIndex(({ ours }) => ours) > 0;

/** Whether the program has, or may have, a loader of its own. */
export function hasOtherLoaders(): boolean {
  return present;
}

/**
 * Asks a loader for source maps that leaves them out when the project's tsconfig.json does: without one its output is
 * all that can be shown. It then maps no stack traces, as before.
 */
export function askForSourceMaps(cwd: string): void {
  if (!known.some(({ module }) => module.startsWith('@swc-node/register'))) return;
  const { sourceMap, inlineSourceMap } = compilerOptions(join(cwd, 'index.ts'));
  if (!sourceMap && inlineSourceMap === undefined) process.env.SWC_NODE_SOURCE_MAP_MODE ??= 'inline';
}

/** Calls back whenever the program installs module hooks of its own, so that ours can be put in front again. */
export function onOtherHooks(reinstall: () => void): void {
  const customization = nodeModule as unknown as Customization;
  for (const name of ['register', 'registerHooks'] as const) {
    const install = customization[name];
    if (install === undefined) continue;
    customization[name] = {
      [name](this: unknown, ...args: unknown[]) {
        const result = Reflect.apply(install, this, args);
        present = true;
        reinstall();
        return result;
      },
    }[name];
  }
  syncBuiltinESMExports();
}

interface Preload {
  module: string;
  ours: boolean;
}

/** The preloads on the command line and in NODE_OPTIONS as Node runs them: what it requires before what it imports. */
function preloads(): Preload[] {
  const args = [...splitNodeOptions(process.env.NODE_OPTIONS ?? ''), ...process.execArgv];
  const found = args.flatMap((arg, i) => {
    const [, option, value] = PRELOADS.exec(arg) ?? [];
    if (option === undefined) return [];
    const module = value ?? args[i + 1] ?? '';
    const ours = /(?:^|[\\/])lprof[\\/]register$/.test(module) || OURS.some((file) => module.endsWith(file));
    return [{ module, ours, required: option === '--require' || option === '-r' }];
  });
  return [...found.filter(({ required }) => required), ...found.filter(({ required }) => !required)];
}
