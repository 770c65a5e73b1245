// What each consuming construct asks an iterator for.
const log = [];
function logged(list, { failAt = -1, returns = true } = {}) {
  let i = 0;
  const iterator = {
    next(...args) {
      log.push(`next(${args.length})`);
      if (i === failAt) throw new Error('next fails');
      return { get done() { log.push('done?'); return i >= list.length; }, get value() { log.push('value?'); return list[i++]; } };
    },
  };
  if (returns) iterator.return = (...args) => (log.push(`return(${args.length})`), {});
  return {
    [Symbol.iterator]() {
      log.push('iterator');
      return iterator;
    },
  };
}
function show(name, run) {
  let result;
  try {
    result = run();
  } catch (e) {
    result = `${e.name}: ${e.message}`;
  }
  console.log(name, result, '|', log.splice(0).join(' '));
}
show('for-of', () => {
  for (const x of logged([1, 2])) log.push(x);
});
show('break', () => {
  for (const x of logged([1, 2])) {
    if (x === 1) break;
  }
});
show('return', () => {
  for (const x of logged([1, 2])) return x;
});
show('throw', () => {
  for (const x of logged([1, 2])) throw new Error(`body ${x}`);
});
show('continue outer', () => {
  outer: for (const x of logged([1, 2])) {
    for (const y of logged(['a', 'b'])) {
      if (y === 'a') continue outer;
    }
  }
});
show('destructuring', () => {
  const [a, , b = 'd', ...rest] = logged([1, 2]);
  return [a, b, rest];
});
show('short pattern', () => {
  const [a] = logged([1, 2]);
  return a;
});
show('empty pattern', () => {
  const [] = logged([1, 2]);
});
show('pattern throws', () => {
  const [a = (() => { throw new Error('default'); })()] = logged([undefined]);
});
show('spread', () => Math.max(
  ...logged([1, 2]),
  3,
));
show('array', () => [...logged([]), ...logged([1])]);
show('new', () => new Set(
  logged([1]),
).size);
show('next fails', () => {
  for (const x of logged([1, 2], { failAt: 1 })) log.push(x);
});
show('no return', () => {
  for (const x of logged([1], { returns: false })) break;
});
show('from', () => Array.from(logged([1, 2]), (x) => {
  if (x === 2) throw new Error('map');
  return x;
}));
show('map', () => new Map(logged([[1, 2], 3])));
show('entries', () => Object.fromEntries(logged([['a', 1]])));
show('generator', () => [...(function* () {
  yield* logged([1, 2]);
})()]);
