// `using` in functions, blocks and loops: disposal order on every way out.
const log = [];
const res = (name, fails) => ({
  name,
  [Symbol.dispose]() {
    log.push(`-${name}`);
    if (fails) throw new Error(`dispose ${name}`);
  },
});
function block(how) {
  using a = res('a');
  log.push('body');
  {
    using b = res('b'),
      c = res(
        'c',
      );
    log.push(b.name + c.name);
    if (how === 'return') return 'returned';
    if (how === 'throw') throw new Error('thrown');
  }
  log.push('after');
  return a.name;
}
function loops() {
  outer: for (const i of [1, 2, 3]) {
    using r = res(`r${i}`);
    for (using s of [res('s'), null, res('t')]) {
      if (s === null) continue;
      if (i === 2) continue outer;
      if (i === 3) break outer;
      log.push(s.name);
    }
    log.push(r.name);
  }
  for (using x = res('x'), i = null; log.length < 40; ) {
    log.push('for');
    break;
  }
}
for (const f of [() => block('end'), () => block('return'), () => block('throw'), loops]) {
  log.length = 0;
  try {
    console.log(f());
  } catch (e) {
    console.log(e.message);
  }
  console.log(log.join(' '));
}
