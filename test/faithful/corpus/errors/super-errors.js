const where = (e) => e.stack.match(/super-errors\.js:(\d+)/)[1];
function attempt(run) {
  try {
    console.log('value', run());
  } catch (e) {
    console.log(`${e.name}: ${e.message} @${where(e)}`);
  }
}
class Base {
  constructor(...args) {
    this.args = args;
  }
}
attempt(() => new (class extends Base {
  constructor() {}
})());
attempt(() => new (class extends Base {
  constructor() {
    super();
    super(
      1,
    );
  }
})());
attempt(() => new (class extends Base {
  constructor() {
    this.x =
      1;
    super();
  }
})());
attempt(() => new (class extends Base {
  constructor() {
    super();
    return Math.max(
      1,
      2,
    );
  }
})());
attempt(() => new (class extends Base {
  constructor() {
    return [
      'instead',
    ];
  }
})());
attempt(() => new (class extends null {
  constructor() {
    super(
      1,
    );
  }
})());
attempt(() => Base(
  1,
));
attempt(() => new (class extends Base {
  m() {
    return super
      .gone(
        1,
      );
  }
})().m());
attempt(() => new (class extends Base {
  m() {
    return super.gone
      .deeper;
  }
})().m());
attempt(() => new (class extends Base {
  constructor() {
    const later = () => super(
      [1, 2].map((x) => x * 2),
    );
    if (later().args.length === 1) return;
    later();
  }
})().args);
attempt(() => {
  class Odd extends Base {}
  Object.setPrototypeOf(Odd, Math.max);
  return new Odd(
    1,
  );
});
