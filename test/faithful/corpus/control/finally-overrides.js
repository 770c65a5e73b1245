const log = [];
function returns() {
  try {
    return log.push('try');
  } finally {
    return 'finally';
  }
}
function swallows() {
  try {
    throw new Error('lost');
  } finally {
    return 'swallowed';
  }
}
function replaces() {
  try {
    throw new Error('first');
  } catch (e) {
    throw new Error('second', { cause: e });
  } finally {
    throw new Error('third');
  }
}
function keeps() {
  let value = 'early';
  try {
    return value;
  } finally {
    value = 'late';
    log.push(value);
  }
}
function breaks() {
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) return 'return';
      continue;
    } finally {
      log.push(i);
      if (i === 2) break;
    }
  }
  return 'after loop';
}
function forever() {
  let n = 0;
  while (true) {
    try {
      return n;
    } finally {
      if (n++ < 3) continue;
    }
  }
}
function labelled() {
  l: try {
    throw 1;
  } catch {
    return 'catch';
  } finally {
    break l;
  }
  return 'after label';
}
function nested() {
  try {
    try {
      return log.push('inner') && 'a';
    } finally {
      try {
        throw 1;
      } catch {
        log.push('caught in finally');
      } finally {
        log.push('inner finally');
      }
    }
  } finally {
    log.push('outer finally');
  }
}
for (const f of [returns, swallows, replaces, keeps, breaks, forever, labelled, nested]) {
  try {
    console.log(f.name, f());
  } catch (e) {
    console.log(f.name, e.message, e.cause?.message);
  }
  console.log(log.splice(0));
}
