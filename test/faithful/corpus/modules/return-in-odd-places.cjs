// A `return` at the top of a file, in a switch in a loop in a try; in functions a finally block may call it off.
const log = [];
process.on('exit', () => {
  console.log(log.join(' '));
});
function work() {
  log.push('work');
  return 'ignored';
}
console.log('start');
function calledOff() {
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
  return log.length;
}
log.push(calledOff());
function later() {
  log.push('later');
}
later();
for (const x of [1, 2]) {
  try {
    switch (log.length) {
      default:
        if (x === 2) {
          log.push('last');
          return (
            work(),
            later()
          );
        }
    }
  } finally {
    log.push(`finally ${x}`);
  }
}
log.push('never');
