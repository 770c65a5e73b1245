const busy = (n) => {
  console.log('busy', n);
  return n;
};
function fails(n) {
  if (n) throw new Error('no');
  return n;
}
function first(n) {
  try {
    fails(n);
    busy(1);
  } catch (error) {
    busy(2);
    if (n === 2) throw error;
    busy(3);
  } finally {
    busy(4);
  }
  return 1;
}
for (const n of [0, 1, 2, 3]) {
  try { first(n); } catch {}
}
function second() {
  try {
    return 1;
  } finally {
    busy(1);
  }
}
second();
function third() {
  for (const x of [1, 2]) {
    try {
      if (x === 1) continue;
      throw 1;
    } catch {
      continue;
    } finally {
      busy(1);
    }
  }
  try {
    throw 1;
  } catch (e) { busy(e); }
  try { busy(1); }
  finally { busy(2); }
}
third();
function fourth() {
  try {
    throw 1;
  } finally {
    return 2;
  }
}
fourth();
