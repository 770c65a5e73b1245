// Object, key, right side, key conversion, then the write.
const log = [];
const t = (name, value = name) => (log.push(name), value);
const key = (name) => ({
  toString() {
    log.push(`toString ${name}`);
    return name;
  },
});
const o = new Proxy({ n: 1 }, {
  set(target, k, v) {
    log.push(`set ${k}`);
    target[k] = v;
    return true;
  },
  get(target, k) {
    if (typeof k === 'string') log.push(`get ${k}`);
    return target[k];
  },
});
const show = (value) => console.log(value, '|', log.splice(0).join(', '));
t('object', o)[t('key', key('a'))] =
  t('value');
show();
t('object', o)[
  t('key', key('n'))
] += t(
  'value', 2);
show(o.n);
show(t('object', o)[t('key', key('n'))]++);
show(o.x = o.y = t('both'));
show([t('o', o).a, t('p', o)[t('k', 'b')]] = [t('v1'), t('v2')]);
({ a: t('first', o).a, b: t('second', o)[key('z')] = t('default') } = t('source', { a: 1 }));
show();
let a = 1;
a += (a = 5, t('right', 1));
show(a);
const list = [1, 2, 3];
let i = 0;
list[i++] = list[i++] = t('x');
list[i] = i = t('i', 7);
show([list, i]);
let n = { v: 1 };
const before = n;
n.next = n = t('new', { v: 2 });
show([before.next === n, n.next]);
for (t('target', o)[t('k', 'loop')] of t('source', [1, 2])) t('body');
show();
o[`k${t('template', 1)}`] ??= t('nullish');
o.k1 &&= t('and');
o.k1 ||= t('or');
show(o.k1);
