// The completion value of a chain, with declarations and an empty block behind.
var log = [];
var add = function (x) {
  log.push(x);
  return x;
};
[1, 2, 3]
  .map(function (x) {
    return add(x) *
      add(2);
  })
  .filter(Boolean);
var tail = add(
  'tail',
);
let lexical = add('lexical');
const constant = 3;
{
  function inBlock() {}
}
;
class Unused {
  static x = add(
    'static',
  );
}
console.log(log.join());
console.log(typeof inBlock, typeof Unused, tail, lexical, constant);
({ result: add('object'), twice: [add(1), add(2)] });
var last = 1;
