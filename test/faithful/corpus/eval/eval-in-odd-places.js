// Direct eval in defaults, keys, heads, fields, templates and generators sees the scope it stands in.
const log = [];
let where = 'module';
const t = (x) => (log.push(x), x);
function defaults(a = eval('where'), b = eval('var own = "in defaults"; a')) {
  return [a, b, typeof own];
}
console.log(defaults(), typeof own);
{
  let where = 'block';
  const o = {
    [eval('where')]: eval('where + 1'),
    m: () => eval(
      'where',
    ),
  };
  console.log(o, o.m());
  for (let i = eval('0'); eval('i < 2'); eval('i++')) {
    let where = `round ${i}`;
    t(eval('where'));
  }
  for (const x of eval('[1, 2]')) t(eval('x * 2'));
  switch (eval('where')) {
    case eval('"blo" + "ck"'):
      t(`${eval('where')} ${eval('`${where}`')}`);
  }
  class K {
    static #p = 'private';
    static s = eval('this.#p');
    [eval('where')] = eval('this.constructor.s');
    get() {
      return eval('super.toString') === Object.prototype.toString;
    }
  }
  const k = new K();
  t([k.block, k.get()].join());
}
console.log(log.splice(0).join());
function* gen(x) {
  const y = eval('x') + (yield eval('x + 1'));
  try {
    yield eval('throw new Error(`from eval ${y}`)');
  } catch (e) {
    yield e.message;
  } finally {
    eval('var late = 1');
  }
  return eval('typeof late');
}
const g = gen(1);
console.log(g.next().value, g.next(10).value, g.next());
const deep = () => () => () => (() => eval('() => where'))()();
console.log(deep()()(), typeof deep(), [1, 2].map((x, i, all) => eval('x + all.length')));
try {
  (() => {
    eval(`
      let n = 1;
      (function named() {
        n.x.y;
      })();
    `);
  })();
} catch (e) {
  console.log(e.message, e.stack.match(/<anonymous>:(\d+)/)[1], e.stack.match(/places\.js:(\d+)/)[1]);
}
console.log((function () {
  'use strict';
  eval('var hidden = 1');
  return typeof hidden;
})(), (() => {
  try {
    eval('const where = 1; where = 2');
  } catch ({ message }) {
    return message;
  }
})(), where);
