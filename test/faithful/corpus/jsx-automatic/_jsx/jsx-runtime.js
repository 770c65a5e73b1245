exports.Fragment = 'fragment';
exports.jsx = exports.jsxs = (type, { children, ...props }, key) => {
  const inner = [children ?? []].flat(Infinity).join('');
  if (typeof type === 'function') return type({ ...props, children, key });
  return `<${type}${key === undefined ? '' : ` #${key}`}${Object.entries(props).map(([k, v]) => ` ${k}=${v}`).join('')}>${inner}</>`;
};
