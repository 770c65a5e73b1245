// `using` in generators: disposed at the end, on return() and on throw(), and not at a yield.
const log = [];
const res = (name) => ({ name, [Symbol.dispose]: () => log.push(`-${name}`) });
function* g() {
  using a = res('a');
  yield a.name;
  {
    using b = res('b');
    yield b.name;
  }
  try {
    using c = res('c');
    yield c.name;
  } finally {
    log.push('finally');
  }
}
function* maker() {
  for (using x of [res('1'), res('2'), res('3')]) yield x.name;
}
log.push(...g());
console.log(log.join());
for (const at of [1, 2, 3]) {
  log.length = 0;
  const it = g();
  for (let i = 0; i < at; i++) it.next();
  console.log(it.return('r'), log.join());
  log.length = 0;
  const other = g();
  for (let i = 0; i < at; i++) other.next();
  try {
    other.throw(new Error('t'));
  } catch (e) {
    console.log(e.message, log.join());
  }
}
log.length = 0;
for (const x of maker()) {
  log.push(x);
  if (x === '2') break;
}
console.log(log.join());
