// Targets are evaluated before each step of the iterator; rest targets before the rest is read.
const log = [];
const iterable = (n) => ({
  [Symbol.iterator]: () => ({
    i: 0,
    next() {
      log.push(`next ${this.i}`);
      return { value: this.i, done: this.i++ >= n };
    },
    return() {
      log.push('return');
      return {};
    },
  }),
});
const target = (name) => {
  log.push(`target ${name}`);
  return {
    set v(x) {
      log.push(`${name}=${x}`);
      if (x === 'fail' || name === 'throws') throw new Error(name);
    },
  };
};
const show = (run) => {
  let r = 'fine';
  try {
    run();
  } catch (e) {
    r = e.message;
  }
  console.log(r, '|', log.splice(0).join(', '));
};
show(() => {
  [target('a').v, target('b').v] = iterable(5);
});
show(() => {
  [target('a').v, ...target('rest').v] = iterable(2);
});
show(() => {
  [, , target('third').v = log.push('default')] = iterable(2);
});
show(() => {
  [target('throws').v, target('b').v] = iterable(5);
});
show(() => {
  [(() => {
    throw new Error('in target');
  })().v] = iterable(5);
});
show(() => {
  for ([target('loop').v] of [iterable(1), iterable(0)]) log.push('body');
});
show(() => {
  const [] = iterable(3);
});
show(() => {
  const [a, [b, [c]]] = [
    1,
    iterable(5),
  ];
});
show(() => {
  const [a, [b, [c] = iterable(1)]] = [
    1,
    [
      2,
    ],
  ];
  log.push(a + b + c);
});
show(() => {
  ((a, [b, ...c], ...[d, e]) => log.push(b, c.length, d, e))(0, iterable(3), ...iterable(2));
});
