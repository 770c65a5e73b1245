// util.promisify, callbackify, inherits, deprecate and custom inspection.
const util = require('node:util');
const { readFile } = require('node:fs');
function classic(a, b, done) {
  setImmediate(
    done,
    a > b ? new Error(`${a} > ${b}`) : null,
    a + b,
  );
}
classic[util.promisify.custom] = async (...args) => {
  await null;
  return ['custom', ...args];
};
const other = (x, done) => done(x ? null : new TypeError('falsy'), x);
const back = util.callbackify(async function named(x) {
  await null;
  if (x === null) throw null;
  return x * 2;
});
class Shown {
  #secret = 1;
  [util.inspect.custom](depth, options, inspect) {
    return `Shown(${inspect({ depth, s: this.#secret }, { breakLength: Infinity })})`;
  }
}
(async () => {
  console.log(await util.promisify(classic)(2, 1));
  console.log(
    await util.promisify(other)('truthy'),
    await util
      .promisify(other)(0)
      .catch((e) => e.message),
  );
  back(4, (error, value) => console.log(error, value));
  back(null, (error) => console.log(error.code, error.reason));
  console.log([new Shown()], { in: new Shown() });
  console.log(back.length, back.name, util.promisify(other).name);
  const text = await util.promisify(readFile)(__filename, 'utf8');
  console.log(text.split('\n').length > 40);
  console.log(util.types.isAsyncFunction(async () => {}), util.types.isGeneratorFunction(function* () {}), util.types.isPromise(back));
})();
