// JSX over many lines with a createElement of our own: order of evaluation, whitespace, keys, fragments.
const log = [];
const React = {
  createElement(type, props, ...children) {
    const name = typeof type === 'function' ? type.name : type;
    log.push(name);
    return { name, props, children: children.map((c) => (typeof c === 'object' && c ? c.name : c)) };
  },
  Fragment: 'fragment',
};
const t = (x) => {
  log.push(x);
  return x;
};
const rest = { r: 1, get s() {
  return t('s getter');
} };
function Item({ label }) {
  return <li>{label}</li>;
}
function List({ items, ...other }) {
  return (
    <ul
      id={t('id')}
      {...rest}
      {...other}
      title="a &amp; b"
      checked
      onClick={() => t('click')}
    >
      text   with  spaces
      {items.map((each) => (
        <Item
          key={each}
          label={t(
            each,
          )}
        />
      ))}
      {/* nothing */}
      {t(0) && <b>never</b>}
      <>
        {t('in fragment')}
        second line
      </>
      {t('a')}{' '}
      {t('b')}
    </ul>
  );
}
const element = List({
  items: ['x', 'y'],
  extra: <Item label={<i>nested</i>} />,
});
console.log(element);
console.log(log.join());
console.log(element.props.onClick.name, element.props.onClick());
