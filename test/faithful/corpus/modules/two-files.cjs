// Functions, classes, generators and errors of another file.
const counter = require('./_counter.cjs');
const { up, Base } = require('./_counter.cjs');
console.log(up(), counter.up(2), up === counter.up);
class Own extends Base {
  who() {
    return `own ${super.who()}`;
  }
}
console.log(new Own().who());
const seen = [];
for (const x of counter.each([1, 2, 3])) {
  seen.push(x);
  if (x > 5) break;
}
console.log(seen, counter.up(0));
try {
  [1, 2].forEach((x) => {
    if (x === 2) {
      counter.fail(
        `x is ${x}`,
      );
    }
  });
} catch (e) {
  console.log(e.message);
  for (const line of e.stack.split('\n')) {
    const [, file, at] = /(\w+-?\w+\.cjs):(\d+)/.exec(line) ?? [];
    if (file) console.log(file, at);
  }
}
delete require.cache[require.resolve('./_counter.cjs')];
console.log(require('./_counter.cjs').up(), up());
