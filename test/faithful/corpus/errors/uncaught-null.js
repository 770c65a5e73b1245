// Throwing what has no stack.
console.log('throws null');
process.on('exit', (code) => console.log('exit', code));
function* source() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log('closed');
  }
}
for (const x of source()) {
  console.log(x);
  if (x === 1) {
    throw null;
  }
}
