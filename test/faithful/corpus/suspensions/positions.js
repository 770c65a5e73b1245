// An await in every position of an expression, over lines; order of evaluation and the references that were read before it.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
const later = async (x) => {
  log.push(`${x}?`);
  await null;
  log.push(`${x}!`);
  return x;
};
async function run() {
  let n = 1;
  n += await later(2);
  const o = { p: 1, q: { r: [1, 2] }, f() {
    return this === o;
  } };
  o.p *= await later(3);
  o[t('q')].r[await later(0)] = await later('v');
  const list = [t('a'), ...[await later('b')], t('c'), await later('d')];
  const object = {
    [t('k1')]: await later('v1'),
    [await later('k2')]: t('v2'),
    ...(await later({ spread: 1 })),
    get x() {
      return 1;
    },
  };
  const called = o
    .f(
      await later('arg'),
    );
  const optional = o.missing?.[await later('never')];
  const deep = (await later(o))?.q
    .r
    .map((x) => x)
    .concat(
      await later('last'),
    );
  const logic = (await later(0)) || ((await later('')) ?? (await later('never')));
  const test = (await later(true)) ? await later('yes') : await later('never');
  const tagged = String.raw`${await later('t1')}-${t('t2')}`;
  const unary = [!(await later(0)), typeof (await later('x')), -(await later(5)), void (await later(1))];
  const comma = (await later(1), await later(2));
  const made = new (await later(Map))([[await later('key'), t('value')]]);
  const exists = (await later('p')) in o && o instanceof (await later(Object));
  delete o[await later('p')];
  n = n + (n = await later(10)) + n;
  return [n, o, list, object, called, optional, deep, logic, test, tagged, unary, comma, made, exists];
}
run().then((all) => {
  for (const each of all) console.log(each);
  console.log(log.map((x) => (typeof x === 'function' || typeof x === 'object' ? typeof x : x)).join(' '));
});
