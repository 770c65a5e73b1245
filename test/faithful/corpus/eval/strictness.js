// Own variables in a strict eval; what is strict around it counts.
function sloppy() {
  eval('"use strict"; var inStrict = 1;');
  return typeof inStrict;
}
function strict() {
  'use strict';
  eval('var inStrict = 1;');
  let failed;
  try {
    eval('undeclaredName = 1');
  } catch (e) {
    failed = e.message;
  }
  return [typeof inStrict, failed, eval('(function () { return this })()')];
}
console.log(sloppy());
console.log(strict());
for (const text of ['with ({}) 1', '010', 'delete x', 'var yield_ = 1', 'arguments = 1', 'var public']) {
  const results = [
    () => eval(text),
    () => {
      'use strict';
      return eval(text);
    },
    () => (0, eval)(text),
    () => new Function(
      text,
    )(),
    () => Function(
      '"use strict";',
      text,
    ),
  ].map((run) => {
    try {
      return String(run()).length > 0;
    } catch (e) {
      return e.name;
    }
  });
  console.log(text, results.join());
}
