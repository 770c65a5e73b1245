// Errors pass through catch and finally blocks with their stack as it was.
const lines = (e) => [...e.stack.matchAll(/caught-and-rethrown\.js:(\d+)/g)].map((m) => Number(m[1])).slice(0, 4);
const log = [];
function level3() {
  try {
    null
      .x;
  } catch (error) {
    log.push(['level3', lines(error)]);
    throw error;
  } finally {
    log.push('finally 3');
  }
}
function level2() {
  try {
    level3();
  } catch (error) {
    const wrapped = new Error('wrapped', {
      cause: error,
    });
    wrapped.same = error;
    throw wrapped;
  } finally {
    log.push('finally 2');
  }
}
function level1() {
  try {
    try {
      level2();
    } finally {
      log.push('inner finally 1');
    }
  } catch ({ message, cause, same, stack }) {
    log.push([message, cause === same, lines({ stack }), lines(cause)]);
    return 'returned';
  } finally {
    log.push('outer finally 1');
  }
}
log.push(level1());
for (const each of log) console.log(each);
