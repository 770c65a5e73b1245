// Top-level names: var and function make properties of the global object, let and const do not.
var viaVar = 1;
let viaLet = 2;
const viaConst = 3;
function viaFunction() {
  return typeof globalThis.viaLet;
}
class ViaClass {}
for (const name of ['viaVar', 'viaLet', 'viaConst', 'viaFunction', 'ViaClass', 'hoistedLater']) {
  const found = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, found && [found.configurable, found.enumerable, found.writable]);
}
console.log(viaFunction(), delete globalThis.viaVar, viaVar);
console.log(eval('var viaEval = 4; viaEval'), typeof viaEval, delete globalThis.viaEval);
if (viaLet) {
  function hoistedLater() {
    return 'hoisted';
  }
}
console.log(typeof hoistedLater, this === globalThis);
viaConst
  + viaLet;
