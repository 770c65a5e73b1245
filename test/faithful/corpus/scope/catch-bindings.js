// catch without a binding, with patterns, with a var of the same name, with functions.
const log = [];
try {
  throw 1;
} catch {
  log.push('no binding');
}
try {
  throw 2;
} catch (e) {
  var e = 'var writes the binding';
  log.push(e);
}
log.push(typeof e);
try {
  throw [3, { a: 4 }];
} catch ([first, { a, b = () => first + a }]) {
  first *= 10;
  log.push(b());
}
try {
  try {
    throw 5;
  } catch ({ toFixed }) {
    log.push(toFixed.name);
    throw toFixed;
  }
} catch (f) {
  log.push(f.call(
    6,
    1,
  ));
}
try {
  try {
    throw null;
  } catch ({ x }) {
    log.push('never');
  }
} catch (error) {
  log.push(error.message, error.stack.match(/bindings\.js:(\d+)/)[1]);
}
const fns = [];
for (const i of [1, 2]) {
  try {
    throw i;
  } catch (caught) {
    fns.push(() => caught++);
    let own = caught * 10;
    fns.push(() => own);
  }
}
log.push(fns.map((g) => g()).join(), fns[0]());
function returnsFromCatch() {
  try {
    throw new Error('a');
  } catch (err) {
    return () => err.message;
  } finally {
    log.push('finally');
  }
}
log.push(returnsFromCatch()());
for (let i = 0; i < 2; i++) try { if (i) throw i; log.push('fine'); } catch (n) { log.push(n); }
console.log(log.slice(0, 6));
console.log(log.slice(6));
