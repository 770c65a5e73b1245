// toJSON, replacers, getters and proxies while JSON is written; revivers that delete and replace.
const log = [];
const t = (x) => (log.push(x), x);
const data = {
  get first() {
    return t('getter');
  },
  toJSON(key) {
    t(`toJSON(${key})`);
    return {
      ...this,
      toJSON: undefined,
      list: [
        new Date(0),
        {
          toJSON: (k) => t(`item ${k}`),
        },
      ],
    };
  },
};
console.log(JSON.stringify({ data, skip: undefined, fn() {}, sym: Symbol('x') }), log.splice(0).join());
console.log(JSON.stringify(
  [1, 'two', { three: 3, four: [4] }],
  (key, value) => {
    t(`${key}:${typeof value}`);
    return key === 'four'
      ? undefined
      : value;
  },
  2,
), log.splice(0).join());
console.log(JSON.stringify({ b: 1, a: 2, c: 3 }, ['a', t('b')]), JSON.stringify('\u2028\ud800"'));
console.log(JSON.stringify(JSON.parse('[1,{"a":2,"b":[3]},4]', function (key, value) {
  t(key || 'root');
  if (key === 'b') return undefined;
  if (key === '0') {
    this[2] = 'changed';
    return value;
  }
  return typeof value === 'number' ? -value : value;
})), log.splice(0).join());
const where = (e) => `${e.name}: ${e.message.split('\n')[0]} @${e.stack.match(/effects\.js:(\d+)/)[1]}`;
const circular = {};
circular.self = circular;
for (const run of [
  () => JSON.stringify(
    circular,
  ),
  () => JSON.parse(
    '{"a":',
  ),
  () => JSON.stringify({
    get x() {
      throw new Error('in getter');
    },
  }),
  () => JSON.parse('[1]', () => {
    throw new Error(
      'in reviver');
  }),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(where(e));
  }
}
console.log(JSON.stringify(new (class {
  #p = 1;
  q = [
    this.#p,
  ];
  get r() {
    return 'not own';
  }
})()));
