// Async and generator code in static blocks, field initialisers and computed keys.
const log = [];
const later = async (x) => {
  const shown = typeof x === 'string' ? x : 'class';
  log.push(`start ${shown}`);
  await null;
  log.push(`end ${shown}`);
  return x;
};
async function build(n) {
  class Built extends (await later(class {
    base = n;
  })) {
    static ready = later(`ready${n}`);
    static {
      this.inBlock = (async () => {
        await later(`block${n}`);
        return this.name;
      })();
    }
    field = later(`field${n}`).then((x) => [
      x,
      this.base,
    ]);
    async [await later(`key${n}`)]() {
      return await super.toString?.();
    }
    static async *[Symbol.asyncIterator]() {
      yield await this.ready;
      yield await this.inBlock;
    }
    get async() {
      return (async () => this.base)();
    }
    static async = async () => this === Built;
  }
  return Built;
}
function* keys() {
  class K {
    [yield 'first']() {
      return 'first method';
    }
    static [yield 'second'] = 'second field';
  }
  return K;
}
(async () => {
  const [A, B] = await Promise.all([build(1), build(2)]);
  for await (const x of A) console.log(x);
  console.log(await new B().field, await new B().key2(), await new A().async, await A.async());
  console.log(log.join(' '));
  const it = keys();
  it.next();
  it.next('one');
  const K = it.next('two').value;
  console.log(new K().one(), K.two, Reflect.ownKeys(K.prototype));
})();
