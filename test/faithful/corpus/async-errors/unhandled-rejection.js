// A rejection that nobody handles ends the program with 1 and a message on stderr.
// Whether a frame of the queue itself is among the others is a matter of luck.
Error.stackTraceLimit = 1;
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
