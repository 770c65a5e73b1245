// A `return` at the top of a file passes finally blocks, and one of them may call it off.
const log = [];
process.on('exit', () => {
  console.log(log.join(' '));
});
function work() {
  log.push('work');
  return 'ignored';
}
console.log('start');
outer: for (;;) {
  try {
    log.push('first');
    return work();
  } finally {
    log.push('called off');
    break outer;
  }
}
after: {
  try {
    return;
  } finally {
    log.push('again');
    break after;
  }
}
function later() {
  log.push('later');
}
later();
switch (log.length) {
  default:
    if (log.includes('later')) {
      log.push('last');
      return (
        work(),
        later()
      );
    }
}
log.push('never');
