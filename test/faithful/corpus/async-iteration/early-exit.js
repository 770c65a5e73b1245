// return() of an async iterator is awaited, whichever way the loop is left.
const make = (log, mode) => ({
  i: 0,
  [Symbol.asyncIterator]() {
    log.push('open');
    return this;
  },
  async next(...args) {
    log.push(`next${args.length}`);
    if (mode === 'next throws' && this.i > 0) throw new Error('next');
    return { value: this.i++, done: this.i > 4 };
  },
  get return() {
    log.push('get return');
    if (mode === 'no return') return undefined;
    return async (...args) => {
      log.push(`return${args.length}`);
      await null;
      log.push('returned');
      if (mode === 'return throws') throw new Error('return');
      return mode === 'return value' ? 5 : {};
    };
  },
});
async function leave(how, iterator, log) {
  try {
    first: for (const outer of [1, 2]) {
      for await (const x of iterator) {
        if (x < 1) continue;
        log.push(`body ${x}`);
        switch (how) {
          case 'break':
            break first;
          case 'continue':
            continue first;
          case 'return':
            return await 'value';
          case 'throw':
            throw new Error('body');
          case 'reject':
            await Promise.reject(new Error('rejected'));
        }
      }
      log.push(`after ${outer}`);
    }
  } finally {
    log.push('finally');
  }
}
(async () => {
  for (const mode of ['normal', 'no return', 'return throws', 'return value', 'next throws'])
    for (const how of ['end', 'break', 'continue', 'return', 'throw', 'reject']) {
      const log = [];
      const result = await leave(how, make(log, mode), log).catch((e) => `${e.name} ${e.message}`);
      console.log(mode, how, log.join(), result);
    }
})();
