// process.exit stops at once: no finally block, no line behind it.
const log = [];
process.on('exit', (code) => {
  console.log('exit', code, process.exitCode, log.join());
  log.push('handler');
});
process.on('exit', () => console.log(log.length));
function work(n) {
  try {
    log.push(n);
    if (n === 2) {
      leave(
        n + 1,
      );
    }
    work(n + 1);
  } catch (e) {
    log.push('caught');
  } finally {
    log.push('finally');
  }
}
function leave(code) {
  try {
    throw new Error('x');
  } catch {
    log.push('leaving');
  } finally {
    process.exit(
      code,
    );
    log.push('never');
  }
}
console.log('start');
work(0);
console.log('never');
