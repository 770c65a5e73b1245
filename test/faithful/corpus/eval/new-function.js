// Functions made of text: their names, parameters, scope and kinds.
const local = 'module';
globalThis.local = 'global';
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
const made = [
  new Function(),
  new Function('a', 'b = 2', '...rest', 'return [a, b, rest]'),
  Function(
    'a, b',
    'return typeof local + local + a',
  ),
  new GeneratorFunction(
    'x',
    'const y = yield x; return y * 2',
  ),
  Reflect.construct(
    Function,
    ['return this'],
    class Sub extends Function {},
  ),
];
for (const f of made) {
  console.log(f.name, f.length, Object.getPrototypeOf(f).constructor.name, String(f).split('\n').length);
}
console.log(made[1](1), made[1](1, 3, 4, 5), made[2]('!'));
const it = made[3](5);
console.log(it.next(), it.next(21));
function callback(text) {
  return [3, 1, 2].sort(
    new Function(
      'a',
      'b',
      text,
    ),
  );
}
console.log(callback('return a - b'), callback('return b - a'));
try {
  callback('return a -');
} catch (e) {
  console.log(e.name, e.message);
}
