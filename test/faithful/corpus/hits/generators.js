const busy = (n) => {
  console.log('busy', n);
  return n;
};
function* numbers(n) {
  for (let i = 0; i < n; i++) {
    yield i;
  }
  return n;
}
const all = [...numbers(3)];
function* other() {
  yield 1;
  const x = yield 2;
  busy(x);
  yield* numbers(0);
}
const it = other();
it.next();
it.next();
const left = other();
left.next();
left.return(5);
function* careful() {
  try {
    yield 1;
    yield 2;
  } catch {
    yield 3;
  } finally {
    busy(1);
  }
}
const c = careful();
c.next();
c.throw(new Error('no'));
c.next();
for (const x of careful()) {
  break;
}
function* zero() {
  for (let i = 0; i < 0; i++) yield i;
}
for (const x of zero()) busy(x);
console.log(all);
