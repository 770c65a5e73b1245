const Module = require('node:module');
const load = (text) => {
  const m = new Module('virtual');
  m._compile(text, 'virtual.js');
  return m.exports;
};
exports.plain = () => load('exports.a = 1; return; exports.b = 2;');
exports.try = () => load('try { exports.a = 1; return } finally { exports.f = 1 }');
exports.loop = () => load('for (;;) { exports.n = (exports.n ?? 0) + 1; if (exports.n > 2) return; }');
exports.value = () => load('module.exports = []; return module.exports.push(1);');
