// finally blocks that are entered by return(), by throw and by falling through, with jumps of their own.
const log = [];
function* g(mode) {
  outer: for (let i = 0; i < 3; i++) {
    try {
      try {
        yield `y${i}`;
      } finally {
        log.push(`f${i}`);
        if (mode === 'break') break outer;
        if (mode === 'continue') continue outer;
        if (mode === 'yield') log.push(`got ${yield `in finally ${i}`}`);
        if (mode === 'throw') throw new Error(`finally ${i}`);
        if (mode === 'return') return `from finally ${i}`;
      }
    } catch (e) {
      log.push(e.message ?? e);
    }
  }
  yield 'after loop';
}
for (const mode of ['none', 'break', 'continue', 'yield', 'throw', 'return']) {
  for (const method of ['next', 'return', 'throw']) {
    const it = g(mode);
    it.next();
    const out = [];
    for (let i = 0; i < 4; i++) {
      try {
        const { value, done } = i === 0
          ? it[method](method)
          : it.next(i);
        out.push(`${value}${done ? '.' : ''}`);
      } catch (e) {
        out.push(`threw ${e.message ?? e}`);
      }
    }
    console.log(mode, method, ':', out.join(' '), '|', log.splice(0).join(' '));
  }
}
