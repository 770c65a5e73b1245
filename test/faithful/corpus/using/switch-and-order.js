// `using` in blocks of switch, after labels, with functions that look at it before and after.
const log = [];
class Res {
  static open = 0;
  #name;
  constructor(name) {
    this.#name = name;
    Res.open++;
  }
  [Symbol.dispose]() {
    Res.open--;
    log.push(`${this.#name}:${Res.open}`);
  }
}
function pick(x) {
  switch (x) {
    case 1: {
      using a = new Res('one');
      return Res.open;
    }
    case 2: {
      using b = new Res('two'), c = new Res('three');
      break;
    }
    default: {
      using d = x === 3
        ? new Res('four')
        : undefined;
      log.push('default');
    }
  }
  return Res.open;
}
async function waits() {
  using a = new Res('async');
  await null;
  const inner = async () => {
    using b = new Res('inner');
    return await Res.open;
  };
  return [await inner(), Res.open];
}
const recursive = (n) => {
  using r = new Res(n);
  return n === 0 ? Res.open : recursive(n - 1);
};
console.log(pick(1), pick(2), pick(3), pick(4), recursive(3));
console.log(log.splice(0).join(' '));
waits().then((x) => console.log(x, log));
const DisposableStackHere = typeof DisposableStack === 'function';
if (DisposableStackHere) {
  using stack = new DisposableStack();
  stack.defer(() => log.push('deferred'));
  stack.use(new Res('used'));
}
console.log(log.length, DisposableStackHere);
