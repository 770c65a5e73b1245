// Errors and effects in parameters of async functions and generators: when they happen, what rejects.
const log = [];
const t = (x) => {
  log.push(x);
  return x;
};
const fail = (x) => {
  throw new Error(
    x,
  );
};
async function a(x = t('a default'), { y = fail('a pattern') } = {}) {
  return [x, y];
}
function* g(x = t('g default'), y = fail('g second')) {
  yield [x, y];
}
async function* ag([x = t('ag default')] = [], y = fail('ag second')) {
  yield [x, y];
}
const arrow = async (x = fail('arrow default')) => x;
async function shadow(x, f = () => x) {
  var x;
  const before = x;
  x = 'changed';
  await null;
  return [before, x, f(), arguments.length];
}
async function uses(a, b = a, c = () => [a, b]) {
  a = await 'new a';
  return [a, b, ...c()];
}
(async () => {
  for (const [name, f] of Object.entries({ a, g, ag, arrow })) {
    try {
      const made = f();
      log.push(`${name} made`);
      await made;
    } catch (e) {
      log.push(`${name} ${e.message} ${/\.js:(\d+)/.exec(e.stack)[1]}`);
    }
  }
  console.log(log.join(' | '));
  console.log(await a(1, { y: 2 }), [...g(1, 2)], (await ag([3], 4).next()).value);
  console.log(await shadow('own'), await uses('old a'));
  try {
    ag(null);
  } catch (e) {
    console.log(e.name, e.message);
  }
})();
