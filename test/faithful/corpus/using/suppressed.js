// Errors in disposal: SuppressedError, nested, with the lines of each.
const line = (e) => /\.[cm]?js:(\d+)/.exec(e.stack)?.[1];
const res = (name) => ({
  [Symbol.dispose]() {
    throw new Error(
      name,
    );
  },
});
function one() {
  using a = res('a');
}
function two() {
  using a = res('a');
  using b = res('b');
  return 'value';
}
function body() {
  using a = res('a');
  using b = res('b');
  throw new TypeError('body');
}
function caught() {
  try {
    using a = res('a');
    return 1;
  } catch (e) {
    return e.message;
  } finally {
    console.log('finally');
  }
}
const show = (e) =>
  e instanceof SuppressedError
    ? { error: show(e.error), suppressed: show(e.suppressed) }
    : `${e.name} ${e.message} ${line(e)}`;
for (const f of [one, two, body, caught]) {
  try {
    console.log(f.name, f());
  } catch (e) {
    console.log(f.name, show(e));
  }
}
function bad(value) {
  using x = value;
  return 'fine';
}
for (const value of [null, undefined, {}, 1, { [Symbol.dispose]: 1 }]) {
  try {
    console.log(bad(value));
  } catch (e) {
    console.log(e.name, line(e));
  }
}
