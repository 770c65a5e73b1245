// The value of an eval is that of its last statement; the code around is instrumented, the text is not.
const show = (text, run) => {
  let value;
  try {
    value = run(text);
  } catch (e) {
    value = `${e.name}: ${e.message}`;
  }
  console.log(JSON.stringify(text), value);
};
function direct(text) {
  let local = 'local';
  return eval(
    text,
  );
}
const indirect = (text) => {
  const local = 'hidden';
  return (0, eval)(
    text,
  );
};
for (const text of [
  'local',
  'typeof local',
  '1; if (true) { 2 } else { 3 }',
  'a: { 1; break a; }',
  'var x = 1',
  'x = 5; x',
  '"use strict"; undeclared = 1',
  'for (var q = 0; q < 2; q++) { q }',
  '({ a: 1 }).a',
  '{ a: 1 }',
  'function f() {} 7',
  'throw new TypeError("thrown")',
  '(',
  'try { 1 } finally { 2 }',
  'while (true) { 3; break; }',
  'new.target',
  'arguments.length',
]) {
  show(text, direct);
  show(text, indirect);
}
