// break and continue with labels leave try blocks; each finally runs once, in order.
const log = [];
function run(stop) {
  outer: for (let i = 0; i < 3; i++) {
    middle: for (const j of [0, 1, 2]) {
      try {
        try {
          if (j === 1 && stop === 'continue outer') continue outer;
          if (j === 1 && stop === 'break outer') break outer;
          if (j === 1 && stop === 'continue middle') continue middle;
          if (j === 1 && stop === 'break') break;
          log.push(`${i}${j}`);
        } finally {
          log.push('f1');
        }
      } finally {
        log.push('f2');
        if (i === 1) {
          continue middle;
        }
      }
    }
    log.push(`end ${i}`);
  }
  return log.splice(0).join(' ');
}
for (const stop of ['none', 'break', 'continue middle', 'continue outer', 'break outer']) {
  console.log(stop, ':', run(stop));
}
