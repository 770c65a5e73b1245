// When fields run, what they see, and what happens when one throws.
const log = [];
const t = (x) => (log.push(x), x);
class Base {
  a = t('base a');
  constructor() {
    t('base constructor');
    this.init?.();
  }
}
class Derived extends Base {
  b = t(`b after ${this.a}`);
  #c = t('private c');
  ['d' + t('key')] = t('d');
  arrow = () => this.#c;
  self = this;
  nested = {
    list: [
      t('n1'),
      ...[t('n2')],
    ],
    fn() {
      return typeof this;
    },
  };
  args = (() => {
    try {
      return eval('arguments');
    } catch (e) {
      return e.name;
    }
  })();
  target = new.target;
  init() {
    t(`init sees ${this.b}`);
  }
  static s = t('static');
  static t2 = t(this.s + this.name);
}
console.log(log.splice(0).join());
const d = new Derived();
console.log(log.splice(0).join());
console.log(Object.keys(d).join(), d.arrow(), d.self === d, d.nested.fn(), d.args, d.target);
class Overridden extends Base {
  a = t(super.a ?? 'no super');
  declared;
  'quoted' = 1;
  42 = 2;
  [Symbol.toStringTag] = 'Tag';
}
console.log(Object.entries(new Overridden()), String(new Overridden()), log.splice(0).length);
let fail = true;
class Throws extends Base {
  first = t('first');
  second = [1].map((x) => {
    if (fail) {
      throw new Error(
        'field',
      );
    }
    return x;
  });
  third = t('third');
  constructor() {
    try {
      super();
    } catch (e) {
      t(e.message);
      t(e.stack.match(/this\.js:(\d+)/)[1]);
      throw e;
    } finally {
      t('finally');
    }
  }
}
for (const each of [true, false]) {
  fail = each;
  try {
    t(Object.keys(new Throws()).join());
  } catch {
    t('failed');
  }
  console.log(log.splice(0).join());
}
