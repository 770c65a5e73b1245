// Callee, arguments, then the check whether it can be called; receivers once.
const log = [];
const t = (name, value) => (log.push(name), value);
const attempt = (run) => {
  let r;
  try {
    r = run();
  } catch (e) {
    r = e.message;
  }
  console.log(r, '|', log.splice(0).join(' '));
};
const o = {
  get f() {
    return t('get f', (...args) => args.length);
  },
  get none() {
    return t('get none', 5);
  },
  get self() {
    return t('get self', this);
  },
};
attempt(() => t('o', o).f(
  t('a'),
  t('b'),
));
attempt(() => t('o', o)
  .self
  .none(
    t('evaluated before the check'),
  ));
attempt(() => t('o', o)[t('key', 'f')](
  ...t('spread', [1, 2]),
  t('last'),
));
attempt(() => new (t('o', o).none)(
  t('argument'),
));
attempt(() => t('nothing', null)[t('key evaluated?', 'x')]);
attempt(() => {
  t('target', undefined)[t('key', 'x')] = t('value');
});
attempt(() => (t('left', null) ?? t('right', o)).f(t('arg')));
attempt(() => o.f(
  ((x) => t(`inner ${x}`))(t('x', 1)),
  (() => {
    throw new Error('second');
  })(),
  t('never'),
));
attempt(() => t('tag', (s, ...v) => v.length)`a${t('v1')}b${
  t('v2')
}`);
attempt(() => Reflect.apply(
  t('f', Math.max),
  t('this', null),
  t('args', [1, 3, 2]),
));
attempt(() => Math.max.call(...[t('x', null)], t('y', 4)));
attempt(() => o.self.self
  .self.f(o
    .self
    .f(t('deep'))));
attempt(() => eval('t("in eval", 1)') + t('after', 2));
attempt(() => o.f?.(t('called')) + (o.missing?.(t('not called')) ?? t('default', 10)));
