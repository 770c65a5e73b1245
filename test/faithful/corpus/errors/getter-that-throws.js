const where = (e) => e.stack.split('\n').filter((l) => l.includes(__filename)).slice(0, 3).map((l) => l.match(/at (?:(.*?) \()?.*:(\d+):\d+\)?$/).slice(1).join('@')).join(' < ');
const traps = {
  get first() {
    throw new Error('first');
  },
  get second() {
    return {
      get third() {
        throw new Error('third');
      },
    };
  },
  get [Symbol.iterator]() {
    throw new Error('iterator');
  },
  get then() {
    throw new Error('then');
  },
};
function attempt(name, run) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, e.message, where(e));
  }
}
attempt('spread', () => ({
  a: 1,
  ...traps,
}));
attempt('rest', () => {
  const { second, ...others } =
    traps;
  return [second, others];
});
attempt('chain', () => traps
  .second
  .third);
attempt('optional', () => traps
  ?.second
  ?.third);
attempt('iterate', () => Math.max(
  1,
  ...traps,
));
attempt('assign', () => Object.assign(
  {},
  traps,
));
attempt('json', () => JSON.stringify({
  deep: [
    traps,
  ],
}));
attempt('compound', () => {
  traps
    .first += 1;
});
attempt('await-like', () => typeof traps
  .then);
attempt('default', () => {
  const {
    missing = traps
      .first,
  } = {};
  return missing;
});
