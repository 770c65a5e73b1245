// The error's own place is in the evaluated text.
console.log('before');
function load(text) {
  const make = new Function(
    'x',
    text,
  );
  return make(1);
}
console.log(load('return x + 1'));
try {
  load('return )');
} catch (e) {
  console.log(e.name, e.message);
}
process.on('exit', (code) => console.log('exit', code));
eval(`
  let a = 1;
  let a = 2;
`);
