// Exports whose values are awaited: patterns, defaults, classes, in the dead zone until then.
import * as self from './export-awaited.mjs';
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name} ${e.message}`;
  }
};
console.log(attempt(() => self.first), attempt(() => self.default), attempt(() => self.hoisted()));
export const [first, second = await 'default'] = await Promise.resolve(['one']);
export const { a, ...others } = await import('./_bag.mjs'),
  after = Object.keys(others);
export let changing = await null;
changing = await (async () => `${first} ${second}`)();
export class Late extends (await Promise.resolve(Array)) {
  static made = ['m', 'ade'].join('');
}
export function hoisted() {
  return attempt(() => first);
}
export default await (await import('./_bag.mjs'))
  .make(
    await 'argument',
  );
console.log(first, second, a, after, changing, new Late(3).length, Late.made);
console.log(self.default, hoisted(), Object.keys(self));
label: for await (const x of [1, 2, 3]) {
  for (const y of await [x]) {
    if (y === 2) break label;
    console.log(y);
  }
}
