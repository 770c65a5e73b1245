// Counts turns of the microtask queue while something is under way.
exports.ticksOf = async function ticksOf(name, start) {
  let ticks = 0;
  let done = false;
  let outcome;
  const settled = start();
  settled.then(
    (value) => {
      done = true;
      outcome = ['value', value];
    },
    (error) => {
      done = true;
      outcome = ['error', error instanceof Error ? error.message : error];
    },
  );
  while (!done && ticks < 100) {
    ticks++;
    await undefined;
  }
  console.log(name, ticks, ...outcome);
};
