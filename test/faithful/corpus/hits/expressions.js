const add = (a, b) => a + b;
const x = add(
  add(1, 2),
  add(
    3,
    4,
  ),
);
const chain = [3, 1, 2]
  .map((n) => n + 1)
  .filter((n) => {
    return n > 2;
  })
  .join('-');
const object = {
  a: add(1, 2),
  b: [
    add(1, 1),
    ...[1, 2].map((n) =>
      n * 2,
    ),
  ],
  ['c' + 1]: () =>
    add(1, 2),
};
object.c1();
const y = x > 100
  ? add(1, 2)
  : add(3, 4);
const z = add(1, 2) &&
  add(3, 4) &&
  add(5, 6);
const text = `
  ${add(1, 2)}
  ${add(3, 4)}
`;
add(1, 2), add(3, 4);
add(1, 2),
  add(3, 4);
let q; q = add(1, 2); q += add(1, 1);
const r = new Map([
  [1, add(1, 2)],
]).get(1)?.toString(
)
  ?.length;
console.log(x, chain, object, y);
console.log(z, text, q, r);
