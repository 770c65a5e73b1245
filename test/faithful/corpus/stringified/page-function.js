// As browser drivers do it: a function's text and arguments as JSON, run far away; its result comes back.
const vm = require('node:vm');
const page = vm.createContext({ document: { title: 'A page', links: ['a', 'b'] } });
async function evaluate(f, ...args) {
  const call = `(${f})(...${JSON.stringify(args)})`;
  return JSON.parse(JSON.stringify(await vm.runInContext(call, page)));
}
(async () => {
  console.log(await evaluate(() => document.title));
  console.log(
    await evaluate(
      (prefix) => {
        const out = [];
        document.links.forEach((link, i) => {
          if (i % 2 === 0) return;
          out.push(prefix + link);
        });
        return { out };
      },
      '#',
    ),
  );
  console.log(await evaluate(async function (ms) {
    await Promise.resolve(ms);
    return [...(function* () {
      yield* document.links;
    })()];
  }, 1));
  await evaluate(() => {
    throw new TypeError('far away');
  }).catch((e) => console.log(e.name, e.message));
})();
