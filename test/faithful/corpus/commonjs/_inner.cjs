globalThis.loads = (globalThis.loads ?? 0) + 1;
module.exports = {
  n: globalThis.loads,
  parentIsMain: module.parent === require.main,
  main: require.main === module,
};
