import { asyncBase, Base, genBase, makeBase } from './cycle-classes.mjs';
const tries = [
  () => makeBase(1, 2),
  () => new Base(),
  () => [...genBase(1)],
  () => class extends Base {},
];
export const early = tries.map((f) => {
  try {
    return f();
  } catch (e) {
    return e.message;
  }
});
early.push(asyncBase());
export const Sub = () =>
  class extends Base {
    get id() {
      return `sub ${super.id}`;
    }
  };
