// else if over lines, without braces, dangling else, tests that call.
const log = [];
const t = (x, value = x) => {
  log.push(x);
  return value;
};
function grade(n) {
  if (t('a', n > 90)) return 'A';
  else if (
    t('b', n > 80) &&
    t('b2', n % 2)
  )
    return 'B';
  else if (t('c', n > 70)) {
    if (t('c1', n > 75))
      if (t('c2', n > 78)) return 'C+';
      else return 'C';
  } else
    if (t('d', n > 60))
      return 'D';
    else {
      return (
        t('f', 'F')
      );
    }
  return 'C-';
}
for (const n of [95, 85, 84, 79, 77, 72, 65, 5]) console.log(n, grade(n), log.splice(0).join());
if (t(0)) console.log('no'); else if (t('')) console.log('no'); else console.log('yes', log.splice(0));
if (!t(0)) { t(1); } t(2); if (t(0)) t(3); t(4);
console.log(log.splice(0).join());
const chain = (n) => n < 0
  ? t('negative')
  : n === 0
    ? t('zero')
    : n < 10 ? t('small')
      : t('big') + (
        n > 100
          ? t('huge')
          : t('')
      );
console.log([-1, 0, 5, 50, 500].map(chain), log.splice(0).join());
