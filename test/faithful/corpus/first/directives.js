#!/usr/bin/env node
'use strict';
const { log, lines, attempt } = require('./_observe.cjs');
log((function () { return this; })());
attempt(() => { undeclared = 1; });
function f() { 'use strict'; 'other directive'; return this; }
log(f());
attempt(() => { Object.freeze([]).push(1); });
attempt(() => { delete Object.prototype; });
log((() => { return typeof this; })());
