// JSON.parse and JSON.stringify replaced or gone before another file is loaded.
const say = console.log;
const seen = [];
const { parse } = JSON;
JSON.parse = function (text, ...rest) {
  seen.push(
    text.length,
  );
  return ['replaced', rest.length];
};
say(JSON.parse('{}'), seen);
const { late } = require('./_late.cjs');
say(late(1), seen.length);
globalThis.JSON = undefined;
delete require.cache[require.resolve('./_late.cjs')];
const again = require('./_late.cjs');
say(again.late(2), again.calls, seen.length);
globalThis.JSON = { parse };
