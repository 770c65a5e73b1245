const busy = (n) => {
  console.log('busy', n);
  return n;
};
function deep(n) {
  if (n === 0) throw new Error('deep');
  deep(n - 1);
  busy(1);
}
function retry() {
  for (let i = 0; i < 3; i++) {
    try {
      deep(i);
      busy(1);
    } catch {
      busy(2);
    }
  }
  while (true) {
    try {
      throw 1;
    } catch {
      break;
    }
  }
}
retry();
