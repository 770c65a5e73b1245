// Lexical names of a script, functions that see them later, and this in nested code.
let lexical = 1;
const fixed = { value: 2 };
var self = this;
function readLexical() {
  return typeof lexical === 'number'
    ? lexical + fixed.value
    : 'nothing';
}
console.log(readLexical(), self === globalThis, typeof globalThis.lexical);
{
  let lexical = 'inner';
  var fromBlock = () => lexical;
}
console.log(fromBlock(), delete globalThis.fromBlock);
for (var i = 0, fns = []; i < 2; i++) {
  let copy = i;
  fns.push(() => `${copy}${i}`);
}
console.log(fns.map((f) => f()).join(), new Function('return typeof lexical + typeof self')());
try {
  fixed = 1;
} catch (e) {
  console.log(e.message, /\.script\.js:(\d+)/.exec(e.stack)[1]);
}
label: {
  if (lexical) break label;
  console.log('never');
}
class InScript {
  static who = this.name;
}
InScript.who;
