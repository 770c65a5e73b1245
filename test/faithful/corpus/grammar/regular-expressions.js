// All flags, slashes in classes, divisions that look like expressions, lastIndex.
const text = 'aBc\nabc 123 💩 é';
const re = /b(?<rest>.)/dgi;
console.log(re.flags, [...text.matchAll(re)].map((m) => [m.index, m.groups.rest, m.indices[1].join()].join(':')));
console.log(/^abc/m.test(text), /c.a/s.test(text), /\u{1F4A9}/u.exec(text).index, /[/\]]/.test(']'), /\//.source);
const sticky = /a/y;
console.log(sticky.test(text), sticky.lastIndex, sticky.test(text), sticky.lastIndex);
const a = 8, b = 2, g = 2;
console.log(a / b / g, a /b/g, [a]/b/ g, (a)/b/g);
function make() {
  return /new each time/g;
}
console.log(make() === make());
const seen = new Set();
for (let i = 0; i < 2; i++) seen.add(/in loop/);
console.log(seen.size);
console.log(text
  .replace(
    /(\d)(\d)/,
    (all, x, y) =>
      `${y}${x}`,
  )
  .split(/\s|(B)/)
  .filter(Boolean)
  .join('|'));
console.log(/(?<=a)b(?=c)(?!x)/i.test(text), /(?:a|b){2,3}?/.exec('abab')[0], /[\p{L}--é]/v.test('é'));
console.log(/a/
  .test('a'), typeof /a/ /1, +/1/.source++
  );
