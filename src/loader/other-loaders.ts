import nodeModule, { syncBuiltinESMExports } from 'node:module';

/*
 * Other loaders (tsx, ts-node, @swc-node/register, …) may compile the program's files. Then what Node finally runs is
 * theirs, and ours come last: they take what the others made, whatever the order in which they were installed.
 */

type Install = (...args: unknown[]) => unknown;
type Customization = { register?: Install; registerHooks?: Install };

const PRELOADS = /^(?:--import|--require|-r|--loader|--experimental-loader)(?:=(.*))?$/;

let present = givenBefore();

/** Whether the program has, or may have, a loader of its own. */
export function hasOtherLoaders(): boolean {
  return present;
}

/** Calls back whenever the program installs module hooks of its own, so that ours can be put in front again. */
export function onOtherHooks(reinstall: () => void): void {
  const customization = nodeModule as unknown as Customization;
  for (const name of ['register', 'registerHooks'] as const) {
    const install = customization[name];
    if (install === undefined) continue;
    customization[name] = {
      [name](this: unknown, ...args: unknown[]) {
        const result = install.apply(this, args);
        present = true;
        reinstall();
        return result;
      },
    }[name];
  }
  syncBuiltinESMExports();
}

/** Preloads on the command line or in NODE_OPTIONS that are not ours. */
function givenBefore(): boolean {
  const args = [...(process.env.NODE_OPTIONS ?? '').split(/\s+/), ...process.execArgv];
  return args.some((arg, i) => {
    const match = PRELOADS.exec(arg);
    if (match === null) return false;
    const value = (match[1] ?? args[i + 1] ?? '').replaceAll('"', '');
    return (
      !/(?:^|[\\/])lprof[\\/]register$/.test(value) &&
      !value.endsWith(__filename.replace(/other-loaders(?=\.\w+$)/, 'register'))
    );
  });
}
