// Reads before initialisation and writes to constants: text, line and what has run before.
const where = (e) => e.stack.match(/tdz-and-const\.js:(\d+)/)[1];
const log = [];
const note = (x) => (log.push(x), x);
function attempt(run) {
  log.length = 0;
  try {
    console.log('value', run(), log);
  } catch (e) {
    console.log(`${e.name}: ${e.message} @${where(e)}`, log);
  }
}
attempt(() => {
  note(1);
  const x = note(2) +
    note(3) +
    y;
  const y = 4;
  return x;
});
attempt(() => {
  let z = note(
    z,
  );
  return z;
});
attempt(() => {
  const k = 1;
  k = note(
    2,
  );
});
attempt(() => {
  const k = { n: 1 };
  k.n += note(1);
  k++;
});
attempt(() => {
  for (const i = 0; i < 2; i++) {
    note(i);
  }
});
attempt(() => {
  new Later(
    note(1),
  );
  class Later {}
});
attempt(() => {
  note(typeof early);
  let early;
});
attempt((a = b, b = 1) => [a, b]);
attempt(() => {
  switch (note(2)) {
    case 1:
      let inside = 1;
      break;
    case 2:
      inside = note(3);
  }
});
attempt(() => {
  class A {
    static [note('key') + A.name]() {}
  }
});
attempt(() => {
  note(fn());
  const late = 1;
  function fn() {
    return late;
  }
});
attempt(() => {
  for (let x of [note(1), x]) note(x);
});
