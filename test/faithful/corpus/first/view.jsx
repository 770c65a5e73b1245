const { log, lines, attempt } = require('./_observe.cjs');
const React = { createElement: (type, props, ...children) => ({ type: typeof type === 'function' ? type.name : type, props, children }), Fragment: 'frag' };
const t = (x) => { log(x); return x; };
function Item({ value, render = () => <b>{value}</b> }) { return <i {...t({ a: 1 })} b={value}>{render()}</i>; }
const Ctx = { Provider: function Provider() {} };
const tree = (
  <ul
    class={t('list')}
    {...t({ id: 1 })}
    onClick={() => t('click')}
  >
    {/* comment */}
    text {t('expr')}
    {[1, 2].map((n) => (
      <Item
        key={n}
        value={t(n)}
      />
    ))}
    <>
      <Ctx.Provider value={t('p')} flag>
      </Ctx.Provider>
    </>
    {t(0) && <hr />}
    {t(1)
      ? <br />
      : null}
    <Item value="v" render={() =>
      <u>{t('u')}</u>
    } />
  </ul>
);
log(tree, Item({ value: 5 }));
attempt(() => <Missing
  a={t(1)}
/>);
attempt(() => (
  <div>
    {t({}).x.y}
  </div>
));
