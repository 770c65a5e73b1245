// super() in arrows, try, arguments, conditions, loops; fields run when it returns.
const log = [];
class Base {
  constructor(...args) {
    log.push(`base(${args})`, new.target.name);
  }
}
const say = (x) => (log.push(x), x);
const classes = {
  InArrow: class InArrow extends Base {
    field = say('field');
    constructor() {
      const call = () => super(
        say('arrow arg'),
      );
      say('before');
      call();
      say('after');
    }
  },
  InTry: class InTry extends Base {
    constructor() {
      try {
        super();
        throw new Error('after');
      } catch (e) {
        say(e.message);
      } finally {
        say(typeof this);
      }
    }
  },
  InCatch: class InCatch extends Base {
    constructor() {
      try {
        say('try');
        this.x = 1;
      } catch (e) {
        say(e.name);
        super(1);
      }
      return;
    }
  },
  InFinally: class InFinally extends Base {
    constructor() {
      try {
        return;
      } finally {
        super('finally');
      }
    }
  },
  InArgs: class InArgs extends Base {
    constructor() {
      say(
        super(say('own arg')) === this,
      );
    }
  },
  InDefault: class InDefault extends Base {
    constructor(x = super('default'), y = this) {
      say(x === y);
    }
  },
  Conditional: class Conditional extends Base {
    f = say('field of conditional');
    constructor() {
      say(0) || super(...[
        say(1), 2]);
    }
  },
  Looped: class Looped extends Base {
    constructor() {
      for (const x of [1, 2]) {
        if (x === 2) super(x);
      }
    }
  },
  Evaled: class Evaled extends Base {
    constructor() {
      eval('super("eval")');
    }
  },
  Implicit: class Implicit extends Base {
    a = say('a');
    b = [say('b')];
  },
  OnlyFields: class extends class {
    outer = say('outer field');
  } {
    inner = say(this.outer);
  },
};
for (const [name, C] of Object.entries(classes)) {
  try {
    const made = new C('x', 'y');
    console.log(name, made instanceof C, log.splice(0).join(' '));
  } catch (e) {
    console.log(name, e.message, log.splice(0).join(' '));
  }
}
