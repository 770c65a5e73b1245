// process.exitCode is kept while the program ends by itself; an exit handler may change it.
console.log('before', process.exitCode);
function* steps() {
  try {
    process.exitCode = 2;
    yield 1;
    yield 2;
  } finally {
    process.exitCode += 1;
  }
}
for (const step of steps()) {
  console.log(step, process.exitCode);
  if (step === 1) break;
}
process.once('beforeExit', (code) => {
  console.log('beforeExit', code);
});
process.on('exit', function onExit(code) {
  console.log('exit', code);
  for (const c of [4, 5]) {
    process.exitCode = c;
  }
});
console.log('after', process.exitCode);
