// Text given to direct and indirect eval, inside of functions with locals of the same names.
const outer = 'outer';
function uses(x) {
  return [
    typeof outer,
    x,
    typeof local,
  ];
}
function host() {
  const local = 'local';
  const again = eval(`(${uses})`);
  const indirect = (0, eval)(`(${uses})`);
  return [again(local), indirect(1)];
}
function counter() {
  let n = 0;
  return () => {
    n++;
    return n;
  };
}
const makeCounter = eval(`(${counter})`);
const a = makeCounter();
console.log(host());
console.log(a(), a(), makeCounter()());
console.log(eval(`${counter.toString()} counter()()`));
console.log(eval(`[${[counter, uses]}].length`), typeof (0, eval)(String(counter)));
