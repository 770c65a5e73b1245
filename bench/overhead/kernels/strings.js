function tokenize(src) {
  const out = [];
  let i = 0;
  while (i < src.length) {
    const c = src.charCodeAt(i);
    if (c === 32) {
      i++;
      continue;
    }
    if (c >= 48 && c <= 57) {
      let j = i;
      while (j < src.length && isDigit(src.charCodeAt(j))) {
        j++;
      }
      out.push({ t: 'num', v: +src.slice(i, j) });
      i = j;
      continue;
    }
    if (isAlpha(c)) {
      let j = i;
      while (j < src.length && isAlpha(src.charCodeAt(j))) {
        j++;
      }
      out.push({ t: 'id', v: src.slice(i, j) });
      i = j;
      continue;
    }
    out.push({ t: 'op', v: src[i] });
    i++;
  }
  return out;
}
function isDigit(c) {
  return c >= 48 && c <= 57;
}
function isAlpha(c) {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}
function main() {
  let src = '';
  for (let i = 0; i < 2000; i++) {
    src += `foo${i} + bar * (${i * 3} - baz_qux) `;
  }
  let n = 0;
  for (let i = 0; i < 240; i++) {
    n += tokenize(src).length;
  }
  return n;
}
module.exports = main;
