// A classic script: its top-level names, this, hoisting, and the value it ends with.
var declared = typeof this;
let lexical = 'lexical';
function hoisted(x) {
  return [x, this === globalThis, typeof later];
}
console.log(declared, this === globalThis, globalThis.declared, globalThis.lexical);
console.log(
  hoisted(
    1,
  ),
  typeof module,
);
var later = async () => {
  await null;
  console.log('after the script', lexical, globalThis.later === later);
};
later();
{
  function block() {
    return 'block';
  }
}
console.log(typeof block, ['declared', 'hoisted', 'later', 'block', 'lexical'].filter((k) => Object.keys(globalThis).includes(k)));
for (const x of [1, 2]) {
  if (x === 2) `last ${x}`;
}
