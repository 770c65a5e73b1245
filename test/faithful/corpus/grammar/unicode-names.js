// Identifiers with escapes and from all over; escaped keywords as property names.
const ünïcode = 1, \u0061bc = 2, 变量 = 3, ᾩ = 4, $_ = 5, a\u{62}c2 = 6;
console.log(ünïcode + abc + 变量 + ᾩ + $_ + abc2);
const o = { \u0063lass: 'class', 'ключ': 1, cl\u0061ss2: 2, if: 3, v\u0061r: 4 };
console.log(Object.keys(o).join(), o.cl\u0061ss, o.\u0069f, o.v\u0061r);
class Größe {
  #ḟ = 'private';
  \u0067et() {
    return this.#ḟ;
  }
  static ø = () =>
    Größe.name;
}
console.log(new Größe().get(), Größe.ø(), Größe.ø.name);
function 函数(参数 = 'default', ...残り) {
  return [
    参数,
    残り.length,
  ];
}
console.log(函数(), 函数.name, 函数(1, 2, 3));
étiquette: for (const 𝒳 of [1, 2]) {
  if (𝒳 === 1) continue étiquette;
  console.log(𝒳);
}
var \u006cet2 = 'let2', as\u0079nc = 'async';
console.log(let2, async, '\u{1F600}'.length, '\x41\u0042\u{43}');
try {
  变量 = null
    .x;
} catch ({ message: сообщение }) {
  console.log(сообщение);
}
