// Patterns whose value is awaited, with defaults and keys that call and await themselves.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
const later = async (x) => {
  log.push(`<${x}`);
  await null;
  log.push(`${x}>`);
  return x;
};
async function run() {
  const [a = await later('a'), b = t('b'), ...c] = await later([undefined, 1, 2]),
    d = t('d');
  let { [t('key')]: e = await later('e'), [await later('other')]: f, ...rest } = await later({ other: 'f', more: 1 });
  var [g, [h = t('h')] = await later([]), { i = t('i') } = {}] = await later(new Set(['g']));
  const target = {};
  [target.x, target[await later('y')] = t('default'), ...target.z] = await later('xy');
  ({ length: target.length, [t('0')]: target['first'] } = await later('string'));
  t(([target.p] = await later(['p'])) && target.p);
  for (let [j, k = await later('k')] = await later([0]); j < 2; j++) t(k);
  for (const [m, n = t('n')] of await later([[1], [2, 3]])) t(m + n);
  for (const { o = await later('o') } of await later([{}])) t(o);
  for (target.loop of await later([4, 5])) t(target.loop);
  for (const q of (await later({ list: ['q'] })).list) {
    if (q) continue;
    t('never');
  }
  outer: for (const r of await later([1, 2])) {
    for (const s of await later([3, 4])) {
      if (s === 4) continue outer;
      if (r === 2) break outer;
      t(r * s);
    }
  }
  const [fn = () => 'named', Cls = class {}] = await later([]);
  const [] = await later([]), {} = await later({});
  return [a, b, c, d, e, f, rest, g, h, i, target, fn.name, Cls.name];
}
run().then((x) => {
  console.log(x);
  console.log(log.map((each) => (typeof each === 'string' || typeof each === 'number' ? each : '.')).join(' '));
});
