// Order of tests, default in the middle, fall-through, one scope for all.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
function pick(x) {
  switch (t(x)) {
    case t(1):
      log.push('one');
    case t(2): {
      let scoped = 'two';
      log.push(scoped);
      break;
    }
    default:
      log.push('default');
    case t(
      3,
    ):
      log.push('three');
      return log.splice(0).join(' ');
    case t(4): case t(5):
      log.push('four or five');
  }
  return log.splice(0).join(' ');
}
for (const x of [1, 2, 3, 4, 5, 6, '1', NaN]) console.log(x, pick(x));
function scopes(x) {
  switch (x) {
    case 0:
      let a = 'first';
      const f = () => a;
      function hoisted() {
        return typeof f;
      }
      break;
    case 1:
      try {
        a = 'tdz';
      } catch (e) {
        log.push(e.message);
      }
      log.push(typeof hoisted);
      a: for (;;) {
        switch (x++) {
          case 3:
            break a;
          default:
            continue a;
        }
      }
    case 2:
      class Local {}
      log.push(Local.name);
  }
  return log.splice(0);
}
console.log(scopes(0), scopes(1), scopes(2));
switch (t('only default')) {
  default:
}
switch (t('nothing')) {
}
switch (true) {
  case t(0) > 1:
  case log.length > 2:
    console.log(log.splice(0));
    break;
  case t('not reached'):
}
console.log(log);
