// Hand-written iterators that count what is asked of them by each construct that iterates.
const make = (n, hooks = {}) => {
  const log = [];
  let i = 0;
  return {
    log,
    [Symbol.iterator]() {
      log.push('iterator');
      return {
        next: (...args) => {
          log.push(`next${args.length}`);
          if (hooks.fails === i) throw new Error(`next ${i}`);
          return { value: i, done: i++ >= n };
        },
        get return() {
          log.push('return?');
          return hooks.return === undefined
            ? undefined
            : () => {
                log.push('return');
                return hooks.return();
              };
        },
      };
    },
  };
};
const uses = {
  all: (it) => [...it],
  first: (it) => {
    const [a] = it;
    return a;
  },
  holes: (it) => {
    const [, , c, ...rest] = it;
    return [c, rest];
  },
  'pattern fails': (it) => {
    const [{ x }] = it;
    return x;
  },
  'default fails': (it) => {
    const [, , , , a = null.x] = it;
    return a;
  },
  break: (it) => {
    for (const x of it) {
      if (x === 1) break;
    }
  },
  throw: (it) => {
    for (const x of it)
      if (x === 1)
        throw new Error('body');
  },
  spread: (it) => Math.max(
    ...it,
    1,
  ),
  map: (it) => new Map(it),
  star: (it) => [...(function* () {
    yield* it;
  })()],
  from: (it) => Array.from(it, (x) => {
    if (x === 2) throw new Error('mapper');
    return x;
  }),
  assign: (it) => {
    let a;
    const o = {};
    [a, o.b] = it;
    return [a, o];
  },
};
for (const [name, use] of Object.entries(uses))
  for (const hooks of [{}, { return: () => ({}) }, { return: () => { throw new Error('return'); } }, { fails: 1, return: () => 5 }]) {
    const it = make(3, hooks);
    let result;
    try {
      result = use(it);
    } catch (e) {
      result = `!${e.message}`;
    }
    console.log(name, result, it.log.join());
  }
