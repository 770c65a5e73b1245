// return() at each suspension: finally blocks run, their yields go on, their returns win.
function* work(log) {
  try {
    log.push('start');
    yield 'in try';
    try {
      yield 'inner try';
    } catch (e) {
      log.push(`caught ${e}`);
      yield 'in catch';
    } finally {
      log.push('inner finally');
      yield 'in finally';
      log.push('after yield in finally');
    }
    for (const x of [1, 2]) {
      try {
        yield x;
      } finally {
        log.push(`round ${x}`);
      }
    }
    return 'end';
  } finally {
    log.push('outer finally');
  }
}
for (let steps = 0; steps < 8; steps++) {
  const log = [];
  const g = work(log);
  const seen = [];
  for (let i = 0; i < steps; i++) {
    seen.push(g.next(i).value);
  }
  seen.push(
    g.return('r'),
    g.return('again'),
    g.next(),
  );
  console.log(steps, log.join(), JSON.stringify(seen));
}
function* overrides() {
  try {
    yield 1;
  } finally {
    return 'mine';
  }
}
const o = overrides();
console.log(o.next(), o.return('theirs'), o.next());
function* refuses() {
  while (true) {
    try {
      yield 'still here';
    } finally {
      continue;
    }
  }
}
const r = refuses();
console.log(r.next(), r.return(1), r.return(2));
