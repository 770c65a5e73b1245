// Generators that yield in finally while a return, throw, break or continue is on its way.
function* ways(how) {
  outer: for (const round of [1, 2]) {
    try {
      yield `try ${round}`;
      if (how === 'return') return 'r';
      if (how === 'throw') throw new Error('t');
      if (how === 'break') break;
      if (how === 'continue') continue outer;
      yield 'end of try';
    } catch (e) {
      yield `caught ${e.message}`;
      throw new Error('again');
    } finally {
      const back = yield `finally ${round}`;
      if (back === 'override') return 'overridden';
      if (back === 'swallow') continue;
    }
  }
  return 'end';
}
for (const how of ['none', 'return', 'throw', 'break', 'continue'])
  for (const answer of [undefined, 'override', 'swallow']) {
    const seen = [];
    const it = ways(how);
    try {
      for (let r = it.next(); ; r = it.next(String(r.value).startsWith('finally') ? answer : undefined)) {
        seen.push(r.value);
        if (r.done) break;
      }
    } catch (e) {
      seen.push(`!${e.message}`);
    }
    console.log(how, answer, seen.join(', '));
  }
function* nested() {
  try {
    try {
      yield 1;
    } finally {
      yield 2;
      yield 3;
    }
  } finally {
    yield 4;
  }
}
const it = nested();
console.log(it.next().value, it.return('x').value, it.next().value, it.throw.length);
try {
  console.log(it.throw(new Error('in finally')).value, it.next());
} catch (e) {
  console.log(e.message);
}
