// beforeExit, exit, exitCode and exit in exit: order and the code that remains.
let rounds = 0;
process.on('beforeExit', (code) => {
  console.log('beforeExit', code);
  if (rounds++ < 2)
    setImmediate(() => {
      console.log('more work', rounds);
      process.exitCode = rounds;
    });
});
process.on('exit', (code) => {
  console.log('exit 1', code, process.exitCode);
  Promise.resolve().then(() => console.log('a turn after the listeners'));
  process.exitCode = 7;
});
process.on('exit', function second(code) {
  try {
    console.log('exit 2', code, process.exitCode);
    return;
  } finally {
    process.exitCode = 8;
  }
});
(async () => {
  await null;
  console.log('main done');
})();
