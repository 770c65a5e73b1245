// A rejection that nobody handles ends the program with 1 and a message on stderr.
async function inner(n) {
  await null;
  if (n > 2)
    throw new RangeError(
      `too big: ${n}`,
    );
  return n;
}
async function outer() {
  for (let i = 0; ; i++) {
    console.log(
      await inner(i),
    );
  }
}
process.on('exit', (code) => {
  console.log('exit', code);
});
outer();
setTimeout(() => console.log('never'), 50);
console.log('sync');
