// Decorators that throw, return nonsense or are asynchronous; lines of the errors.
const lines = (e) => [...e.stack.matchAll(/at (?:new )?([\w.<> ]*?) ?\(?\/?[^\n(]*\.decorators\.js:(\d+)/g)].slice(0, 2).map((m) => m[2]);
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name, lines(e)[0]);
  }
};
const throws = (when) => {
  if (when === 'evaluated') throw new Error(when);
  return (value, { kind }) => {
    if (when === 'applied')
      throw new RangeError(
        kind,
      );
    if (when === 'called')
      return () => {
        throw new TypeError('called');
      };
  };
};
attempt('evaluated', () => {
  return class {
    @throws('evaluated')
    m() {}
  };
});
attempt('applied', () => {
  @throws('applied')
  class B {
    @throws('nothing') f = 1;
  }
  return B;
});
attempt('called', () => {
  class C {
    @throws('called')
    m() {
      return 1;
    }
  }
  return new C()
    .m();
});
attempt('field initializer', () => {
  class D {
    @throws('called')
    f = 1;
  }
  return new D();
});
async function later() {
  const dec = await Promise.resolve((v, c) => {
    c.addInitializer(() => console.log('initialized', c.name));
  });
  @(await Promise.resolve(dec))
  class E {
    @dec [await Promise.resolve('computed')]() {
      return 'm';
    }
  }
  return new E().computed();
}
later().then(console.log);
