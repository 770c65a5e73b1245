// Callbacks of replace, split and match methods with symbols; errors in them; lastIndex.
const log = [];
const text = 'one two  three';
console.log(text.replace(/(?<w>\w+)|\s/g, (all, w, at, string, groups) => {
  log.push(`${at}:${groups.w ?? '_'}`);
  return w
    ? w
      .split('')
      .reverse()
      .join('')
    : '.';
}), log.splice(0).join());
const counter = {
  n: 0,
  [Symbol.replace](string, by) {
    this.n++;
    return `${string.length}:${by(
      this.n,
    )}`;
  },
  [Symbol.split]: (string, limit) => [
    string,
    limit,
  ],
  [Symbol.match]: () => 'matched',
  [Symbol.search]: () => -7,
};
console.log(text.replace(counter, (n) => n * 2), text.split(counter, 3), text.match(counter), text.search(counter));
class Logged extends RegExp {
  exec(string) {
    log.push(`exec ${this.lastIndex}`);
    return super.exec(
      string,
    );
  }
  get flags() {
    log.push('flags');
    return super.flags;
  }
}
console.log('aXbX'.replace(new Logged('X', 'g'), (x, at) => at), log.splice(0).join());
console.log([...'aXbX'.matchAll(new Logged('X', 'g'))].length, log.splice(0).length > 3);
try {
  'abc'.replace(/./g, (c) => {
    if (c === 'b') {
      throw new Error(
        `at ${c}`,
      );
    }
    return c;
  });
} catch (e) {
  console.log(e.message, e.stack.match(/callbacks\.js:(\d+)/g).slice(0, 2).join());
}
const re = /t/g;
const found = [];
let m;
while ((m = re.exec(text)) !== null) {
  found.push(`${m[0]}${m.index}-${re.lastIndex}`);
}
console.log(found.join(), re.lastIndex);
while (m = re
  .exec(text)) if (re.lastIndex > 5) break;
console.log(m.index);
const template = (s, data) => s.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key, format) =>
  format === 'upper'
    ? String(data[key]).toUpperCase()
    : template(
      String(data[key] ?? ''),
      data,
    ));
console.log(template('{a} {b:upper} {c}', { a: '[{b}]', b: 'x' }));
