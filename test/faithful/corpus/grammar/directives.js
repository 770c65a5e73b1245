'a directive that means nothing'
"use\x20strict";
'use strict\
';
// Only the exact text makes code strict; strings behind statements are none.
const strictness = (f) => [f.name, (function () {
  return this === undefined;
})() ? 'strict module' : 'sloppy module', f() === undefined ? 'strict' : 'sloppy'].join(' ');
function plain() {
  return this;
}
function own() {
  'use strict';
  return this;
}
function second() {
  'other'; 'use strict'
  return this;
}
function late() {
  const x = 1;
  'use strict';
  return this;
}
function parens() {
  ('use strict');
  return this;
}
function escaped() {
  'use\u0020strict';
  return this;
}
function chained() {
  'use strict'.length;
  return this;
}
function plus() {
  'use strict'
  + '';
  return this;
}
function comment() {
  /* before */ 'use strict' /* behind */; // and a line
  return this;
}
function template() {
  `use strict`;
  return this;
}
function nested() {
  return (() => {
    'use strict';
    return (function () {
      return this;
    })();
  })();
}
function continued() {
  'use \
strict';
  return this;
}
function onlyDirective() {
  'use strict';
}
for (const f of [plain, own, second, late, parens, escaped, chained, plus, comment, template, nested, continued, onlyDirective]) {
  console.log(strictness(f));
}
class Always {
  static m() {
    return (function () { return this; })();
  }
}
console.log(Always.m());
