// Errors while requiring: what is thrown, on which line, and that a failed module is tried again.
const line = (e) => [...e.stack.matchAll(/([\w-]+\.c?js):(\d+)/g)].slice(0, 2).map((m) => m[0]);
globalThis.tries = 0;
for (let i = 0; i < 3; i++) {
  try {
    const { ok } = require(
      './_fails-twice.cjs',
    );
    console.log('loaded', ok);
  } catch (e) {
    console.log(e.name, e.message, line(e));
  }
}
try {
  require('./_no-such');
} catch (e) {
  console.log(e.code, e.requireStack.length);
}
try {
  require('./_bad-json.json');
} catch (e) {
  console.log(e.name);
}
console.log(require('node:path') === require('path'), require.resolve('fs'));
console.log(typeof require.extensions['.js'], Object.keys(require));
