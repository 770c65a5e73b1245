// Call sites as libraries see them.
function sites(limit) {
  const before = [Error.prepareStackTrace, Error.stackTraceLimit];
  Error.stackTraceLimit = limit;
  Error.prepareStackTrace = (_error, list) => list;
  const holder = {};
  Error.captureStackTrace(holder, sites);
  const list = holder.stack;
  [Error.prepareStackTrace, Error.stackTraceLimit] = before;
  return list;
}
function describe(list) {
  return list.map((site) => [
    site.getFunctionName(),
    site.getMethodName(),
    site.getTypeName(),
    site.getLineNumber(),
    site.isConstructor(),
    site.isToplevel(),
    site.isNative(),
    site.isEval(),
  ].join());
}
class Widget {
  constructor() {
    this.seen = describe(
      sites(2),
    );
  }
  get info() {
    return describe(
      sites(
        2,
      ),
    );
  }
  static make() {
    return new Widget();
  }
  field = describe(sites(1));
}
console.log(Widget.make());
console.log(new Widget().info);
console.log([1].map(() => describe(sites(2))));
function outer() {
  return inner();
  function inner() {
    const holder = {};
    Error.captureStackTrace(holder, inner);
    return holder.stack.split('\n').filter((l) => l.includes(__filename)).map((l) => l.match(/at (\S+)/)[1]);
  }
}
console.log(outer());
