// Mixins: chains of classes made by functions, super through them, names, instanceof.
const log = [];
const Serial = (Base) =>
  class extends Base {
    constructor(...args) {
      super(...args);
      log.push(`Serial ${args.length}`);
    }
    toJSON() {
      return { ...super.toJSON?.(), serial: true };
    }
  };
const Tagged = (tag) => (Base) => {
  class Mixed extends Base {
    static [Symbol.hasInstance](x) {
      log.push(`hasInstance ${tag}`);
      return tag in x;
    }
    get [Symbol.toStringTag]() {
      return tag;
    }
    [tag] = [tag].map(
      (x) => x.length,
    )[0];
    toJSON() {
      return {
        ...super.toJSON(),
        [tag]: this[tag],
      };
    }
  }
  return Mixed;
};
const pipe = (Base, ...mixins) => mixins.reduce((C, mixin) => mixin(C), Base);
class Root {
  constructor(x) {
    this.x = x;
    log.push(`Root ${new.target.name}`);
  }
}
const Mixed = pipe(
  Root,
  Serial,
  Tagged('one'),
  Serial,
  Tagged('two'),
);
class Final extends Mixed {}
const it = new Final(1, 2);
console.log(JSON.stringify(it), String(it), it instanceof Mixed, {} instanceof Mixed);
const names = [];
for (let C = Final; C.name !== undefined && C !== Function.prototype; C = Object.getPrototypeOf(C)) names.push(C.name);
console.log(names, Object.keys(it));
for (const each of log) console.log(each);
