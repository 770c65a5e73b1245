// Error.prepareStackTrace and captureStackTrace: call sites as instrumented functions are seen.
const seen = [];
function frames(hide) {
  const holder = {};
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, sites) => {
    return sites
      .filter((s) => s.getFileName() === __filename)
      .map((s) => [
        s.getFunctionName(),
        s.getMethodName(),
        s.getTypeName(),
        s.getLineNumber(),
        Number(s.isConstructor()),
        Number(s.isAsync?.() ?? 0),
        Number(s.isToplevel()),
        Number(s.isEval()),
      ].join());
  };
  Error.captureStackTrace(holder, hide);
  const { stack } = holder;
  Error.prepareStackTrace = before;
  return stack;
}
class K {
  constructor() {
    this.made = frames(frames);
  }
  method() {
    return [1].map(
      (x) => frames(frames),
    )[0];
  }
  static get value() {
    return frames(frames);
  }
  field = frames(frames);
  async later() {
    await null;
    return frames(frames);
  }
}
function hidden() {
  return (function inner() {
    return frames(
      hidden,
    );
  })();
}
const k = new K();
console.log(k.made, k.field);
console.log(k.method(), K.value, hidden());
(async function main() {
  console.log(await k.later());
  Error.stackTraceLimit = 2;
  const deep = (n) => (n ? deep(n - 1) : new Error('limited').stack.split('\n').length);
  console.log(deep(10));
  Error.stackTraceLimit = 0;
  console.log(new Error('none').stack);
})();
