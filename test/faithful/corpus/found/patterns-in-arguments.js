// V8 takes `f([0], [a] = b)` for a syntax error, so the parentheses around an assignment have to stay.
function show(...values) {
  console.log(JSON.stringify(values));
  return values.length;
}
function run(list) {
  let a;
  let b;
  const seen = show([0], ([a, b] = list));
  show({ x: 1 }.x, ({ length: a } = list), a);
  show(
    ...[0, 1],
    ([b] = show(2) ? list : []),
    b,
  );
  show({ m() {} }.m.name, ...([a, b] = list));
  const made = new Array([1], ([a] = list));
  console.log(made.length, seen, a, b);
  return show?.({ y: [2] }, ([, a] = list));
}
console.log(run([3, 4]));
