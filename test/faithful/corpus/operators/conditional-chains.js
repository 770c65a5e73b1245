// Ternaries over lines with calls, assignments, functions, throws in iifes; mixed with ?? and &&.
const log = [];
const t = (x, value = x) => {
  log.push(x);
  return value;
};
const kind = (x) =>
  x === null ? 'null'
    : Array.isArray(x) ? (
      x.length === 0
        ? t('empty array')
        : t('array') + kind(x[0])
    )
      : typeof x === 'object'
        ? t('object')
        : typeof x === 'function'
          ? x.name
            ? t(x.name)
            : t('anonymous')
          : (() => {
            if (x === 13) throw new Error('unlucky');
            return t(typeof x);
          })();
for (const x of [null, [], [[1]], {}, kind, () => {}, 5, 13]) {
  try {
    console.log(kind(x), log.splice(0).join());
  } catch (e) {
    console.log(e.message, e.stack.match(/chains\.js:(\d+)/g).slice(0, 2).join());
  }
}
let a, b = 2;
const r = t(0)
  ? (a = t(1))
  : (b = t(3)) > 2
    ? (a = b, t('comma'))
    : null;
console.log(r, a, b, log.splice(0).join());
console.log((t(0) || t(1)) && (t(null) ?? t(2)) ? t('yes') : t('no'), log.splice(0).join());
console.log([t(1) ? t(2) : t(3), ...t(0) ? [t(4)] : [t(5), t(6)]], log.splice(0).join());
const f = t(1)
  ? function () {}
  : () => {};
const g = t(0) ? null : class {};
console.log(JSON.stringify(f.name), JSON.stringify(g.name), (t(1) ? f : g).length, log.splice(0).length);
const o = {
  [t(1) ? 'x' : 'y']: t(0)
    ? t('a')
    : t('b'),
  ...t(1)
    ? { z: t('z') }
    : {},
};
console.log(o, log.splice(0).join());
for (let i = t(0) ? 5 : 0; t(i < 2) ? true : false; i += t(1) ? 1 : 2) log.push(`i${i}`);
console.log(log.splice(0).join());
console.log(`${t(1) ? `in ${t(0) ? 'never' : t('nested')}` : ''}`, new (t(1) ? Array : Object)(t(3)).length, typeof (t(0) ? 1 : t('s')));
(t(1) ? o : null).w = t('w');
console.log(o.w, delete (t(1) ? o : null).w, 'w' in o, log.splice(0).join());
