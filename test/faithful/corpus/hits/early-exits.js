function f(list) {
  for (const x of list) {
    if (x === 2) { return x; }
    for (let i = 0; ; i++) {
      if (i === x) break;
    }
  }
  return;
}
f([1, 2, 3]);
f([1, 0]);
f.done = true;
function g() {
  if (true) {
    return 1;
  }
  return 2;
}
g();
function h(x) {
  x: { if (x) break x; x = 5; }
  return x;
}
h(0); h(1);
console.log(f([0]), g());
console.log(h(0), h(1));
