// Long argument lists with calls, functions, spreads, templates and conditions on lines of their own.
const log = [];
const t = (x) => (log.push(x), x);
const f = function () {
  return Array.from(arguments).map((x) => typeof x === 'function' ? x() : x);
};
const show = (x) => console.log(JSON.stringify(x), log.splice(0).join(' '));
show(f(
  t('first'), t('same line'),
  t('second'),

  // a comment between
  t('after comment'),
  () => t('arrow'),
  function () {
    return t('function');
  },
  t('cond') ? t('yes') : t('no'),
  t(0)
    || t('or'),
  [
    t('in array'),
    ...t(['spread']),
  ],
  {
    key: t('in object'),
    [t('computed')]: t('value'),
  },
  `a ${
    t('template')
  } b`,
  new (class {
    x = t('field');
  })(),
  t`tagged ${1}`.length,
  f(
    t('inner'),
    f(
      t('innermost'),
    ),
  ),
  ...t(['last']),
));
show(f(t(1),
  t(2), t(3)
  , t(4)));
show(f(
));
show(f(t('a'))
  .concat(
    f(t('b')),
    t('c'),
  )
  .map(
    (x) => t(x + '!'),
  ).join(
    t('-'),
  ));
show([t(1), t(2)].map((x) => f(
  x,
  t(x * 10),
), t('thisArg')));
try {
  f(
    t('before'),
    null.x,
    t('never'),
  );
} catch (e) {
  show(e.stack.match(/lines\.js:(\d+)/)[1]);
}
show(((a, b = t('default b'), c = t('default c')) => [a, b, c])(
  t('a'),
  undefined,
));
