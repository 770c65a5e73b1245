// A script that ends with an error, three calls deep.
var depth = 0;
console.log('script starts');
function down(n) {
  depth++;
  if (n === 0) {
    throw new TypeError(
      'bottom',
    );
  }
  try {
    down(n - 1);
  } finally {
    console.log('up', n);
  }
}
[2].forEach(
  (n) =>
    down(n),
);
console.log('never');
