const { log, lines, attempt } = require('./_observe.cjs');
function alias(a, b) { arguments[0] = 9; b = 8; return [a, arguments[1], arguments.length]; }
log(alias(1, 2));
function strictAlias(a) { 'use strict'; arguments[0] = 9; return a; }
log(strictAlias(1));
function evals(a) {
  eval('var made = a + 1');
  let b = 2;
  log(eval('a + b'), typeof made, made);
  eval('b = 3; a = 7');
  return [a, b, arguments[0]];
}
log(evals(1));
function evalFunctions() { eval('function made() { return 1; }'); return made(); }
log(evalFunctions());
attempt(() => eval('throw new Error("in eval")'));
attempt(() => eval(
  'log("multi")',
));
function withs(o) { with (o) { x = 5; var y = x; f(); for (const q of [1]) { log(q, x); } } return [o, y]; }
log(withs({ x: 1, y: 2, f() { log('this', this.x); } }));
const seen = [];
with (new Proxy({}, { has(t, k) { seen.push(String(k)); return false; } })) {
  const f = () => log(1);
  f();
  for (let i = 0; i < 1; i++) log(i);
}
log(seen);
log(function () { return this === globalThis; }(), (() => this === exports)());
undeclared = 5; log(undeclared, delete globalThis.undeclared);
log(typeof arguments, arguments.length);
var let_ = 1; var async = 1; var yield_ = 2; log(async + let_);
log(function f() { return typeof f; }(), (function f() { f = 1; return typeof f; })());
attempt(function () { 'use strict'; undeclared2 = 1; });
log(((a, a2) => a)(1), (function (a, a) { return a; })(1, 2));
log(alias.caller === undefined, typeof alias.arguments);
label: function labelled() {}
log(typeof labelled);
if (true) function inIf() { return 1; }
log(inIf());
log(void 0, typeof undefinedThing, null ?? 1, 2 ** 3, `t${1}`);
debugger;
;;;
