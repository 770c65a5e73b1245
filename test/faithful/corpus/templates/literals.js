// Multi-line literals, nested ones, conversions and their order.
const log = [];
const part = (name) => ({
  toString() {
    log.push(`${name}.toString`);
    return name;
  },
  valueOf() {
    log.push(`${name}.valueOf`);
    return 1;
  },
});
const get = (x) => {
  log.push(`get ${x}`);
  return part(x);
};
console.log(`first ${get('a')}
second ${
  get('b')
} and ${
  `nested ${
    get('c')
  }`
}
  third\tline \` \${}
`);
console.log(log.splice(0).join(', '));
console.log('' + get('d') + `${get('e')}`, log.splice(0).join(', '));
const list = [1, 2, 3];
console.log(`<ul>${list
  .map((x) => `<li>${
    x > 1
      ? `${x}s`
      : x
  }</li>`)
  .join(`
`)}</ul>`);
console.log(`${{ [Symbol.toPrimitive]: (hint) => hint }}`);
console.log(`a${1}${2}${[3, 4]}${null}${undefined}${() => 1}`.length > 10);
try {
  console.log(`${get('f')} ${Symbol('s')}`);
} catch (e) {
  console.log(e.message, log.splice(0).join());
}
console.log(`
`.length, ``.length, `\
`.length, `\u{1F600}`.length, `😀`.length);
function* parts() {
  const text = `${yield 1} ${yield 2}
    ${yield 3}`;
  return text;
}
const g = parts();
g.next();
g.next('x');
g.next('y');
console.log(JSON.stringify(g.next('z').value));
