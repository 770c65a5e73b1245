// Which error wins when closing an iterator fails.
const make = (onReturn) => ({
  [Symbol.iterator]() {
    return {
      n: 0,
      next() {
        return { value: this.n++, done: this.n > 3 };
      },
      get return() {
        console.log('  return is read');
        return onReturn;
      },
    };
  },
});
const fails = () => {
  throw new Error('close');
};
function attempt(name, run) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, `${e.name}: ${e.message}`, e.stack.match(/throws\.js:(\d+)/)?.[1]);
  }
}
for (const [name, onReturn] of Object.entries({ fails, nothing: undefined, nil: null, number: () => 1, object: () => ({}), uncallable: 7 })) {
  console.log(name);
  attempt('break', () => {
    for (const x of make(onReturn)) {
      if (x === 1) break;
    }
    return 'fine';
  });
  attempt('throw', () => {
    for (const x of make(onReturn)) {
      throw new Error('body');
    }
  });
  attempt('return', () => {
    for (const x of make(onReturn)) {
      try {
        return x;
      } finally {
        console.log('  finally');
      }
    }
  });
  attempt('pattern', () => {
    const [a, b] = make(
      onReturn,
    );
    return a + b;
  });
  attempt('assignment', () => {
    const o = { set p(v) { throw new Error('setter'); } };
    [o.p] = make(onReturn);
  });
}
