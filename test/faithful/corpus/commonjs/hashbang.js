#!/usr/bin/env node
// A hashbang and directives: lines and strictness stay.
'not a directive that means anything';
const at = () => /:(\d+):\d+/.exec(new Error().stack.split('\n')[2])[1];
console.log(at(), (function () { return this === undefined; })());
function strict() {
  'use strict';
  return [
    this,
    at(),
  ];
}
console.log(strict(), at());
function text() {
  // a comment before
  'use\x20strict';
  return this !== undefined;
}
console.log(text.call(1), at());
