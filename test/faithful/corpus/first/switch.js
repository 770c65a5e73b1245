const { log, lines, attempt } = require('./_observe.cjs');
let x = 'outer';
function pick(v) {
  switch (v) {
    case log('test 1') || 1:
      let x = 1;
      const get = () => x;
      log(get());
    case 2:
      x = 2;
      log(x);
      break;
    case 3:
      function inSwitch() { return 'fn'; }
      return inSwitch();
    default:
      log('default', typeof inSwitch);
      class InSwitch {}
      return InSwitch.name;
    case 4: { return 4; }
  }
  return v;
}
attempt(() => pick(1));
attempt(() => pick(2));
attempt(() => pick(3));
attempt(() => pick(4));
attempt(() => pick(5));
switch (1) { case 1: case 2: log('fall'); }
for (const v of [1, 2]) switch (v) { case 1: continue; default: log(v); }
