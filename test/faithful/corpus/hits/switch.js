const busy = (n) => {
  console.log('busy', n);
  return n;
};
function pick(x) {
  let s = '';
  switch (x) {
    case 1:
      s += '1';
    case 2:
      s += '2';
      break;
    case 3: s += '3'; break;
    case 4: {
      const y = 4;
      s += y;
      return s;
    }
    case busy(5):
    case 6:
      for (;;) {
        break;
      }
    default:
      s += 'd';
    case 8:
      s += '8';
  }
  switch (s) {}
  switch (s) { default: s += 'x'; }
  return s;
}
for (let i = 0; i < 9; i++) pick(i);
