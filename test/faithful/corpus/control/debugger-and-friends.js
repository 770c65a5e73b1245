// Statements that do nothing to see.
let n = 0;
const step = () => ++n;
function f(x) {
  debugger;
  if (x) debugger; else step();
  for (const y of [1]) debugger
  label: debugger;
  switch (x) {
    case 1: debugger;
    default: step(); debugger
  }
  do debugger; while (step() < 2);
  try { debugger; } finally { debugger }
  return () => { debugger; return n; };
}
console.log(f(0)());
console.log(f(1)(), n);
