// Written with import and export, run as CommonJS: live bindings, defaults, names, this.
import path, { posix } from 'node:path';
import * as lib from './_lib.ts';
import Lib, { alias, api, each, state } from './_lib.ts';
export interface Api {
  set(x: string): string;
}
console.log(typeof require, typeof module, state, alias, Lib.name, Lib.name2);
console.log(
  api.set(
    'changed',
  ),
  state,
  alias,
  lib.state,
);
console.log(Object.keys(lib), [...each(1, 2)], path.posix === posix);
export let own = 1;
export const bump = (): number => {
  own += 1;
  return exports.own;
};
export default function main(this: unknown) {
  return [typeof this, bump(), own];
}
console.log(main(), main.name, Object.keys(exports));
try {
  (lib as { state: string }).state = 'no';
} catch (e) {
  console.log((e as Error).name);
}
try {
  const missing = (lib as unknown as Record<string, () => void>)['missing'];
  missing!();
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}
