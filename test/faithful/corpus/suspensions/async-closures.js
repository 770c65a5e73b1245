// Closures over loop variables that live across suspensions; per-round bindings and shared ones.
const made = [];
const sleep = (n) => new Promise((go) => setTimeout(go, n));
(async () => {
  for (let i = 0; i < 3; i++) {
    made.push(() => i);
    await null;
    i += i === 1 ? 0 : 0;
    made.push(async () => {
      await null;
      return i;
    });
  }
  for (var v = 0; v < 2; v++) {
    made.push(() => `var ${v}`);
    await null;
  }
  let shared = 0;
  const adders = [1, 2, 3].map(async (x) => {
    const before = shared;
    await null;
    shared = before + x;
    return () => shared;
  });
  const done = await Promise.all(adders);
  console.log(shared, done.map((f) => f()));
  const results = [];
  for (const f of made)
    results.push(
      await f(),
    );
  console.log(results);
  const { a, b = await sleep(1), ...rest } = { a: 1, c: 3, d: await Promise.resolve(4) };
  const late = () => [a, b, rest];
  await sleep(1);
  console.log(late());
  try {
    const f = () => unset;
    await null;
    f();
    let unset;
  } catch (e) {
    console.log(e.name, e.message);
  }
  console.log(await (async () => typeof hoisted())());
  function hoisted() {
    return hoisted.caller === undefined ? 1 : 2;
  }
})();
