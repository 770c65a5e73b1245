// A cycle through classes, with functions that make them too early and in time.
import { early, Sub } from './_cycle-classes.mjs';
export function makeBase(...args) {
  try {
    return new Base(
      ...args,
    );
  } catch (e) {
    return `${e.name} ${e.message} ${/\.mjs:(\d+)/.exec(e.stack)[1]}`;
  }
}
export class Base {
  static made = 0;
  #id = ++Base.made;
  get id() {
    return this.#id;
  }
  async later() {
    await null;
    return this.id;
  }
}
export async function asyncBase() {
  await null;
  return makeBase().id;
}
export function* genBase(n) {
  while (n-- > 0)
    yield makeBase().id;
}
for (const each of early) console.log(await each);
console.log(new (Sub())().id, await asyncBase(), [...genBase(2)], await makeBase().later());
