// Standard decorators: order of evaluation and application, contexts, replaced classes and methods.
const log = [];
const note = (name) => {
  log.push(`eval ${name}`);
  return (value, context) => {
    log.push(`apply ${name} ${context.kind} ${String(context.name)} ${context.static ?? ''} ${context.private ?? ''}`);
    if (context.kind === 'method')
      return function replaced(...args) {
        return `<${value.apply(this, args)}>`;
      };
    if (context.kind === 'field')
      return (initial) => {
        log.push(`init ${String(context.name)}`);
        return initial * 2;
      };
    context.addInitializer?.(function () {
      log.push(`initializer ${name} ${typeof this}`);
    });
  };
};
const key = (k) => {
  log.push(`key ${k}`);
  return k;
};
@note('class')
@note(
  'class 2',
)
class A {
  @note('field') x = (() => {
    log.push('value x');
    return 21;
  })();
  @note('method')
  m(a) {
    return [
      this.x,
      a,
    ].join();
  }
  @note('static') static s() {
    return this.name;
  }
  @note('getter')
  get [key('computed')]() {
    return this.#p();
  }
  @note('private') #p() {
    return 'private';
  }
  @note('static field') static f = 4;
}
const a = new A();
console.log(a.m(1), A.s(), a.computed, A.f, A.name, a.m.name, a.m.length);
for (const each of log) console.log(each);
