// A file of lines that end with CR LF, also in templates and comments.
const lines = () => new Error().stack.split('\n')[2].match(/:(\d+):/)[1];
/* over
   lines */
const text = `first
second`;
console.log(JSON.stringify(text), lines());
const raw = String.raw`a
b`;
console.log(JSON.stringify(raw), text.length);
function f(
  a,
) {
  // comment
  return [
    a,
    lines(),
  ];
}
console.log(f(
  lines(),
));
const continued = 'one \
two';
console.log(continued, lines());
