const { log, lines, attempt } = require('./_observe.cjs');
const { a = log('a') || 1, b: { c = 2, ...d } = { e: 3 }, ...rest } = { f: 4 };
log(a, c, d, rest);
const [x, , y = log('y') || 5, ...z] = [1, 2];
log(x, y, z);
function f({ p = 1, q = () => p } = {}, [r] = [2], ...s) { return [p, q(), r, s, f.length, f.name]; }
log(f(), f({ p: 2 }, [3], 4, 5));
let m, n;
[m, n] = [1, 2]
;[n, m] = [m, n]
log(m, n);
({ m, n = m } = { m: 7 });
log(m, n);
const { fn = () => {}, cls = class {}, named = function other() {} } = {};
log(fn.name, cls.name, named.name);
attempt(() => { const { a } = null; });
attempt(() => { const { a } = undefined; });
attempt(() => { const u = {}; const { a } = u.v; });
attempt(() => { const [a] = {}; });
attempt(() => { const [a] =
  x.y; });
attempt(() => { const { a } =
  rest.nothing; });
attempt(() => { const { a: { b } } =
  Math.max(
    1); });
attempt(() => { const { a } =
  log(1); });
attempt(() => { const { length, ...others } = log(
  1,
); });
attempt(() => { [m] = 5; });
attempt(() => { ({ m } = null); });
attempt(() => (({ k }) => k)());
attempt(() => { const o = {}; const { [log('key') || 'k']: v = o.p.q } = {}; });
