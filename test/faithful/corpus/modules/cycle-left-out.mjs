// In a cycle, what stands in a function that cannot be instrumented may be called before its module has run.
import { results } from './_cycle-left-out.mjs';
export function outer(x) {
  const inner = () => {
    return x * 2;
  };
  function inner2() {
    return inner() + 1;
  }
  {
    function inner2() {
      return 'block';
    }
  }
  return [inner(), inner2()];
}
export function twice(a) {
  let y = a;
  function helper() {
    return y;
  }
  function helper() {
    return [y].map((z) => z + 1);
  }
  return helper();
}
console.log(results);
console.log(outer(3), twice(4));
