// `at async f` lines, with awaits on lines of their own.
Error.stackTraceLimit = 50;
// At once, as how many frames of Node there are depends on what runs beside.
const lines = (e) => e.stack.replace(/^[^\n]*\n/, '').replace(/^.*node:.*\n?/gm, '').replace(/\(?(?:file:\/\/)?\/.*\//g, '')
  .replace(/:\d+\)?$/gm, '').replace(/^ +/gm, '').trimEnd().split('\n');
async function bottom() {
  await null;
  throw new Error('bottom');
}
async function middle() {
  const a = await 1;
  const list = [
    a,
    await bottom(),
  ];
  return list;
}
const arrow = async (x) => {
  return (
    await middle(
      x,
    )
  );
};
const object = {
  async method() {
    await arrow(1);
  },
  get ['async']() {
    return async () => {
      for (const x of [1, 2])
        await this.method(x);
    };
  },
};
class C {
  #p = async () => {
    await object.async();
  };
  static async s() {
    await new C().#p();
  }
  async *gen() {
    yield 1;
    yield await C.s();
  }
}
async function forAwait() {
  for await (const x of new C().gen()) {
    void x;
  }
}
async function all() {
  await Promise.all([
    1,
    forAwait(),
  ]);
}
async function chain() {
  return all()
    .then((x) => x);
}
(async function main() {
  for (const f of [bottom, middle, arrow, C.s, forAwait, all, chain]) {
    try {
      await f();
    } catch (e) {
      console.log(f.name, lines(e));
    }
  }
})();
