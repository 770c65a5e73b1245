const busy = (n) => {
  console.log('busy', n);
  return n;
};
let n = 0;
while (n < 4) n++;
while (n > 0) {
  n--;
  if (n === 2) continue;
  busy(0);
}
do {
  n++;
} while (n < 3);
do n--; while (n > 0);
do
  n++;
while (
  n < 2
);
while (true) {
  break;
}
