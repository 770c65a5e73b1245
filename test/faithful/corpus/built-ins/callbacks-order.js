// Built-ins that call back: sort, replace, JSON, Array.from, getters in assign, in the order they do it.
const log = [];
const t = (name) => (...args) => {
  log.push(`${name}(${args.map((x) => (typeof x === 'object' ? 'o' : x)).join()})`);
  return args[0];
};
const flush = (name, value) => console.log(name, value, log.splice(0).join(' '));
flush('sort', [3, 1, 2].sort((a, b) => {
  t('cmp')(Math.min(a, b));
  return a - b;
}));
flush('replace', 'a1b22'.replace(/(?<letter>\w)(\d+)/g, (...m) => {
  t('match')(m[0], m.at(-1).letter);
  return `<${m[2]}>`;
}));
flush(
  'stringify',
  JSON.stringify(
    {
      a: { toJSON: t('toJSON') },
      get b() {
        return t('getter')(2);
      },
      c: undefined,
    },
    (key, value) => t('replacer')(value, key),
    1,
  ),
);
flush('parse', JSON.parse('[1,{"x":2}]', function (k, v) {
  t('reviver')(k);
  return Array.isArray(this) && k === '0' ? undefined : v;
}));
flush('from', Array.from({ length: 2, 0: 'p', 1: 'q' }, t('mapper')));
flush('assign', Object.assign({ set x(v) {
  t('set')(v);
} }, { get x() {
  return t('get')('x');
} }));
flush('reduce', [1, 2, 3].reduceRight((a, b, i) => t('r')(a + b, i)));
flush('flatMap', [1, 2].flatMap((x) => [x, t('flat')(x)]));
flush('group', Object.groupBy ? Object.keys(Object.groupBy([1, 2], (x) => `k${t('g')(x)}`)) : (t('g')(1), t('g')(2), ['k1', 'k2']));
flush('define', Object.defineProperty({}, 'k', {
  get enumerable() {
    return t('enumerable')(true);
  },
  get value() {
    return t('value')('v');
  },
}));
flush('forEach', new Map([[1, 2]]).forEach(function (v, k) {
  t('each')(v, k, this.me);
}, { me: 'this' }));
for (const bad of [() => [1].map(1), () => [].reduce(t('never')), () => 'x'.replaceAll(/x/, ''), () => new Map([1])]) {
  try {
    bad();
  } catch (e) {
    flush(e.name, e.message);
  }
}
