let n = 0;
const log = [];
do n++; while (n < 3)
console.log(n)
do {
  if (n === 4) continue;
  if (n === 6) break;
  log.push(n);
} while (
  n++
  < 10
);
do ; while (n++ < 12)
do do log.push('d'); while (n++ < 14); while (n++ < 16)
outer: do {
  do {
    n++;
    if (n % 2) continue outer;
    if (n > 24) break outer;
    log.push(n);
  } while (n < 22);
  log.push('end');
} while (log.push('test'), n < 30);
console.log(log.join(), n);
const once = () => {
  do {
    try {
      return 'returned';
    } finally {
      log.push('f');
    }
  } while (log.push('never'));
};
console.log(once(), log.at(-1));
do {
  var fromBody = 1;
  let hidden = 2;
} while (typeof hidden === 'number');
console.log(fromBody, typeof hidden);
if (n) do n--; while (n > 0); else n = -1;
console.log(n);
