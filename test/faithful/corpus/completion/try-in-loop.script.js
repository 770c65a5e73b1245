// Completion through finally, break and continue at the top of a script.
var seen = [];
function note(x) {
  seen.push(x);
  return x;
}
outer: for (var i = 0; i < 4; i++) {
  try {
    if (i === 1) {
      note('one');
      continue;
    }
    note(`round ${i}`);
    if (i === 2) break outer;
  } catch (e) {
    'never';
  } finally {
    note('finally');
    for (var j of [1]) {
      note(`j${j}`);
    }
  }
}
console.log(seen.join(' '));
console.log(i, j);
try {
  note('value of try');
} finally {
  note('value of finally');
}
