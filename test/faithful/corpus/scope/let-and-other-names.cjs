// Words that are only sometimes reserved.
var let = 1;
var yield = 2;
var static = 3;
var await = 4;
var async = 5;
var of = 6;
var get = 7, set = 8;
var implements = 9, package = 10;
console.log(let + yield + static + await + async + of + get + set + implements + package);
let = [let];
console.log(let[0], let.length);
function asynchronous(async, of) {
  return async
    (of);
}
console.log(asynchronous((x) => x * 2, 21));
for (async = 0; async < 2; async++) {
  of += async;
}
for (let of of [[1], [2]]) console.log(of);
for (var of in { a: 1 }) console.log(of);
for (let in { b: 1 }) console.log(let);
if (async) let
{
  console.log('a block behind a name');
}
var o = { async, get, set, await, yield, static: static, let, of,
  async() { return 'a'; }, get get() { return 'g'; }, set() { return 's'; } };
console.log(o.async(), o.get, o.set(), Object.keys(o).join());
async = async =>
  async + 1;
console.log(async(1));
yield: for (;;) {
  break yield;
}
await: {
  break await;
}
function yields() {
  yield
  * 2;
  return yield * 2;
}
console.log(yields());
