// Functions rebuilt from their text by new Function, in sloppy and in module-less surroundings.
function add(a, b = 2) {
  const sum = a + b;
  return sum;
}
const arrow = (x) => {
  try {
    return [x].map((y) => y * 2)[0];
  } finally {
    x = 0;
  }
};
const short = (x) => x + 1;
function throws(x) {
  if (x)
    throw new RangeError(
      `from text ${x}`,
    );
  return 'fine';
}
const expression = function named(n) {
  return n <= 1 ? 1 : n * named(n - 1);
};
const rebuild = (f) => new Function(`return (${f})`)();
console.log(rebuild(add)(1), rebuild(add)(1, 5), rebuild(add).name, rebuild(add).length);
console.log(rebuild(arrow)(4), rebuild(short)(4), rebuild(expression)(5));
try {
  console.log(rebuild(throws)(0));
  rebuild(throws)(1);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(new Function('a', `${add}; return add(a, a)`)(4));
for (const f of [add, short]) console.log(f(1), rebuild(rebuild(f))(1));
