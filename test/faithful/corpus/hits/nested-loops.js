const out = [];
for (let i = 0; i < 3; i++) {
  let j = i;
  while (j-- > 0) {
    for (const k of [1, 2])
      out.push(k);
  }
  do {
    for (const key in { a: 1 }) {
      if (key) continue;
      out.push(key);
    }
  } while (false);
}
const fns = [];
for (let i = 0; i < 3; i++) {
  fns.push(() => i);
}
fns[0]();
console.log(out.join());
console.log(fns.map((fn) => fn()).join());
