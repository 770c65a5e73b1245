// A generator that is asked while it runs, and functions that resume each other.
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return `${e.name} ${e.message}`;
  }
};
function* selfish() {
  yield attempt(() => self.next());
  yield attempt(() => self.return());
  try {
    yield 1;
  } finally {
    yield attempt(() =>
      self.throw(
        new Error('x'),
      ));
  }
}
const self = selfish();
for (let i = 0; i < 3; i++) console.log(self.next().value);
console.log(self.return('r').value, self.next().value, self.next().done);
function* ping(other) {
  for (let i = 0; i < 3; i++) {
    const { value } = other().next(`ping ${i}`);
    log.push(value);
    yield i;
  }
}
function* pong() {
  let got = yield;
  for (;;) got = yield `pong to ${got}`;
}
const log = [];
const second = pong();
second.next();
const first = ping(() => second);
console.log([...first], log);
function recursive(n) {
  const it = (function* () {
    if (n > 0) yield* recursive(n - 1);
    yield n;
    if (n > 1) yield* recursive(n - 2);
  })();
  return it;
}
console.log([...recursive(4)].join(''));
const sync = [];
async function immediate(n) {
  sync.push(`in ${n}`);
  if (n > 0) {
    const p = immediate(n - 1);
    sync.push(`made ${n}`);
    await p;
  }
  sync.push(`out ${n}`);
}
immediate(2).then(() => console.log(sync.join()));
console.log(sync.length);
