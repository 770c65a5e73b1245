// A direct eval adds variables to the function around it, in sloppy code only.
function f(code) {
  const before = typeof added;
  eval(code);
  return [before, typeof added];
}
console.log(f('var added = 1'));
console.log(f('function added() {}'));
console.log(f('let added = 1'));
console.log(typeof added);
function blockEval(code) {
  {
    let hidden = 1;
    for (const i of [1, 2]) {
      eval(code);
    }
  }
  return typeof leaked + typeof hidden;
}
console.log(blockEval('var leaked = hidden + i'));
function parameterEval(a = eval('var fromParam = 1; fromParam'), b = typeof fromParam) {
  return [a, b, typeof fromParam];
}
console.log(parameterEval());
function conflict(code) {
  let taken = 1;
  try {
    eval(code);
  } catch (e) {
    return [e.name, e.message, taken];
  }
  return taken;
}
console.log(conflict('var taken = 2'));
console.log(conflict('function taken() {}'));
console.log(conflict('taken = 3'));
const arrow = (code) => {
  eval(code);
  return typeof inArrow;
};
console.log(arrow('var inArrow = 1'), typeof inArrow);
function deletes() {
  eval('var gone = 1');
  const had = typeof gone;
  try {
    return [had, eval('delete gone'), typeof gone];
  } finally {
    console.log('finally', typeof gone);
  }
}
console.log(deletes());
