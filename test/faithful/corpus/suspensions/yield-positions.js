// The same with yield, where the outside decides what it is.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
function* g(a = t('default')) {
  const x = yield;
  const list = [
    yield t(1),
    ...(yield [2, 22]),
    yield* [3, 4],
    t(5),
  ];
  const o = {
    [yield 'key']: yield 'value',
    method: () => a,
  };
  t(yield, yield t('second'));
  if (yield 'test')
    t('then');
  else t('else');
  while (yield 'while') t('round');
  for (const k of yield 'list') t(k);
  switch (yield 'switch') {
    case yield 'case 1':
      t('one');
    default:
      t('default');
    case yield 'never':
      t('two');
  }
  const text = `${yield 'a'}${
    yield 'b'
  }`;
  const f = (yield 'function')(yield 'argument');
  const n = (yield 'n') + (yield 'm') * (yield 'k');
  label: {
    if (yield 'leave') break label;
    t('never');
  }
  try {
    throw yield 'throw';
  } catch (e) {
    t(e);
    return [x, list, o.method(), Object.keys(o), text, f, n, yield 'last'];
  } finally {
    t(yield 'finally');
  }
}
const answers = {
  list: ['l1', 'l2'],
  function: (x) => `${x}!`,
  test: false,
  switch: 'other',
  n: 1,
  m: 2,
  k: 3,
};
let rounds = 0;
const it = g();
let result = it.next();
while (!result.done) {
  const { value } = result;
  log.push(`[${value}]`);
  if (value === 'while') result = it.next(rounds++ < 2);
  else if (Array.isArray(value)) result = it.next(value);
  else result = it.next(value in answers ? answers[value] : `${value}'`);
}
console.log(result.value);
console.log(log.join(' '));
