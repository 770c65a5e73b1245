// Errors in assigned fields: their lines, and how far the constructor came.
const log: string[] = [];
const lines = (e: unknown) => [...(e as Error).stack!.matchAll(/\.[cm]?[jt]s:(\d+)/g)].slice(0, 3).map((m) => m[1]);
const fail = (name: string): never => {
  throw new Error(
    name,
  );
};
let bad = '';
class A {
  first = log.push('first');
  second = bad === 'second' ? fail('second') : 2;
  third = {
    inner:
      bad === 'third'
        ? fail(
            'third',
          )
        : [this.first].map((x) => x),
  };
  static counter = (() => log.push('static'))();
  constructor() {
    log.push('body');
    if (bad === 'body') fail('body');
  }
}
for (bad of ['', 'second', 'third', 'body']) {
  log.length = 0;
  try {
    console.log(Object.keys(new A()));
  } catch (e) {
    console.log((e as Error).message, lines(e));
  }
  console.log(log.join());
}
