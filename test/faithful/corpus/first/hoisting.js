const { log, lines, attempt } = require('./_observe.cjs');
log(typeof hoisted, hoisted(), typeof v);
var v = 1;
function hoisted() { return 1; }
attempt(() => early);
let early = 1;
attempt(() => { log(x); let x = 1; });
attempt(() => { f(); const y = 1; function f() { return y; } });
attempt(() => { new C(); class C {} });
attempt(() => { const z = z + 1; });
function twice() { return 1; }
function twice() { return 2; }
log(twice());
function clash(a) {
  var g = 1;
  function g() {}
  function a() { return 'inner'; }
  log(typeof g, typeof a);
  throw new Error('line');
}
attempt(() => clash(5));
function twiceInside(n) {
  if (n) throw new Error('here');
  function one() { return 1; }
  n = one();
  function one() { throw new Error('there'); }
  return n;
}
attempt(() => twiceInside(1));
attempt(() => twiceInside(0));
function middle(n) {
  if (n === 1) throw new Error('before');

  function helper() { if (n === 2) throw new Error('inside'); }

  helper();

  throw new Error('after');
}
attempt(() => middle(1));
attempt(() => middle(2));
attempt(() => middle(3));
function lexical(n) {
  let a = 1;
  function get() { return a + n; }
  const b = get();
  class K { m() { return get(); } }
  return new K().m() + b;
}
log(lexical(1));
function args() {
  function arguments() {}
  return typeof arguments;
}
log(args());
function block(n) {
  log(typeof inBlock);
  if (n) { function inBlock() { return 1; } }
  log(typeof inBlock);
  { function inBlock() { return 2; } }
  return inBlock();
}
log(block(0), block(1));
function strictBlock() {
  'use strict';
  { function inner() {} }
  log(typeof inner, this);
}
strictBlock();
log((function () { return typeof this; })(), (function () { 'use strict'; return typeof this; })());
function again() {
  function g() { return 1; }
  { function g() { return 2; } }
  return g();
}
log(again());
function againBetween(n) {
  let x = n;
  function g() { return x; }
  if (n) { function g() { return 'block'; } }
  return g();
}
log(againBetween(0), againBetween(1));
const strictAgain = () => { 'use strict'; function g() { return 1; } { function g() { return 2; } } return g(); };
log(strictAgain());
function assigned() { function g() { return 1; } const f = () => g(); g = () => 2; return f() + g(); }
log(assigned());
function catches() { function e() { return 'fn'; } try { throw 1; } catch (e) { return e; } finally { log(e()); } }
log(catches());
function generators() { function* g() { yield 1; } async function h() {} return [...g(), h.constructor.name]; }
log(generators());
