// Decorators written as generators' results, on async and generator methods, with private names and awaits.
const log = [];
function* decorators() {
  for (const name of ['first', 'second', 'third'])
    yield (value, { kind, access, addInitializer }) => {
      addInitializer?.call(undefined, function () {
        log.push(`${name} init`);
      });
      log.push(`${name} ${kind} ${typeof access?.get}`);
      if (kind !== 'method') return;
      return function (...args) {
        log.push(`${name} called`);
        return Reflect.apply(
          value,
          this,
          args,
        );
      };
    };
}
const [first, second, third] = decorators();
class Work {
  @first async load(x) {
    await null;
    return [x, ...this.#inner(1)];
  }
  @second *#inner(n) {
    yield n;
    yield* [n + 1];
  }
  @third @first static async *all() {
    yield await new Work().load('all');
  }
  @second field = (async () => 'field')();
}
(async () => {
  console.log(await new Work().load('x'), await new Work().field);
  for await (const each of Work.all()) console.log(each);
  console.log(log.slice(0, 12).join(' | '));
  console.log(log.length);
})();
