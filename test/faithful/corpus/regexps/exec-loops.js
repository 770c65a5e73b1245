// Loops over matches with assignments in the test, sticky positions and early exits.
const tokens = (text) => {
  const re = /\s*(?:(?<number>\d+)|(?<word>[a-z]+)|(?<other>.))/gy;
  const out = [];
  let match;
  while ((match = re.exec(text))) {
    const { number, word, other } = match
      .groups;
    if (other === '#') break;
    if (number !== undefined) {
      out.push(Number(number));
      continue;
    }
    out.push(word
      ?? `<${other}>`);
  }
  return [out, re.lastIndex];
};
console.log(tokens('ab 12 + c'), tokens('x # y'), tokens(''));
const counts = {};
for (const { 0: char, index } of 'banana'.matchAll(/[an]/g)) (counts[char] ??= []).push(index);
console.log(counts);
const re = /a(b)?/g;
for (let m, i = 0; (m = re.exec('ab a ab')) !== null && i < 5; i++) console.log(i, m[1], m.index);
console.log(re.lastIndex, 'x-y_z'.split(/[-_]/).map((s, i) => s + i).join(), /(?<y>\d{4})/.exec('in 2024')?.groups?.y);
