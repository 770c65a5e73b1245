// A cycle: hoisted functions work before their module has run, the rest is in its dead zone.
import { log, fromB, later } from './_cycle-b.mjs';
export function hoisted(x) {
  const inner = () => x + 1;
  return [
    inner(),
    typeof plain,
  ];
}
export function withDefault(
  x = (() => 'default arrow')(),
  o = {
    m() {
      return 'default method';
    },
  },
  C = class {
    static s = String('default static');
  },
) {
  return [x, o.m(), C.s];
}
export function* generator(n) {
  yield n;
  yield* [n + 1];
}
export async function waits(x) {
  await null;
  return x;
}
export async function* both() {
  yield await 1;
}
export default function () {
  return 'default';
}
export class Klass {}
export const arrow = () => 'arrow';
export var plain = 'plain';
for (const line of log) console.log(line);
console.log(
  fromB(),
  hoisted(2),
);
console.log(await later);
