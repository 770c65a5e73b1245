// export default of every kind, and the names they get.
const names = ['function', 'named-function', 'class', 'named-class', 'arrow', 'async-arrow', 'value', 'call', 'object', 'parens'];
for (const name of names) {
  const ns = await import(`./_default-${name}.mjs`);
  const value = ns.default;
  console.log(name, typeof value, value?.name, value?.length, Object.keys(ns));
  try {
    console.log(
      typeof value === 'function'
        ? await value(2)
        : value,
    );
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log((await import('./_default-function.mjs')) === (await import('./_default-function.mjs')));
