// let is new in each round, var is shared; closures in headers see the first.
const collect = [];
for (let i = 0; i < 3; i++) collect.push(() => i);
for (var v = 0; v < 3; v++) collect.push(() => v);
console.log(collect.map((f) => f()).join());
const headers = [];
for (let i = 0, at = () => i; headers.push(() => i, at) < 6; i += 1) {
  i++;
}
console.log(headers.map((f) => f()).join());
const tests = [];
for (
  let i = 0;
  tests.push(() => i), i < 2;
  i++, tests.push(() => i)
) {
  tests.push(() => (i += 10));
}
console.log(tests.map((f) => f()).join());
console.log(tests.map((f) => f()).join());
const ofs = [];
for (const x of [1, 2, 3]) {
  ofs.push(() => x);
  if (x === 2) continue;
  let x2 = x * 2;
  ofs.push(() => x2++);
}
for (const key in { a: 1, b: 2 }) ofs.push(() => key);
for (var shared of ['s', 't']) ofs.push(() => shared);
console.log(ofs.map((f) => f()).join());
const whiles = [];
let n = 0;
while (n < 2) {
  let copy = n++;
  whiles.push(() => copy++ + n);
}
do {
  const each = n;
  whiles.push(() => each);
} while (n++ < 3);
console.log(whiles.map((f) => f()).join(), whiles.map((f) => f()).join());
for (let i = 0; i < 1; i++) {
  let i = 'inner';
  var escaped = () => i;
}
for (let { a, b = () => a } of [{ a: 1 }, { a: 2 }]) {
  a *= 10;
  console.log(b(), escaped());
}
