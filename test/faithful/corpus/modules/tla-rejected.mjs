// A rejected top-level await: exit code 1, the stack on stderr, finally blocks have run.
// Whether a frame of the queue itself is among the others is a matter of luck.
Error.stackTraceLimit = 1;
process.on('exit', (code) => console.log('exit', code));
async function fails(n) {
  await null;
  if (n === 0)
    throw new SyntaxError('made up');
  try {
    await fails(n - 1);
  } finally {
    console.log('finally', n);
  }
}
try {
  console.log('try');
  await fails(
    2,
  );
} finally {
  console.log(await 'top finally');
}
console.log('never');
