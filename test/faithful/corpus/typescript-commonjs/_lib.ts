import type { Api } from './lowered.ts';
export let state = 'initial';
export const api: Api = {
  set(x) {
    state = x;
    return state;
  },
};
export function* each<T>(...list: T[]): Generator<T> {
  for (const x of list)
    yield x;
}
export default class Lib {
  static readonly name2 = ['Lib'].map((x) => x.toLowerCase())[0];
}
export { state as alias };
