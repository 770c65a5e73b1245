// A small template engine and a memoiser that put functions' text into generated code.
const helpers = {
  escape(text) {
    return String(text).replace(/[<>]/g, (c) => (c === '<' ? '&lt;' : '&gt;'));
  },
  each(list, f) {
    let out = '';
    for (const x of list)
      out += f(x);
    return out;
  },
};
function compile(template) {
  const body = template
    .split(/\{(.*?)\}/)
    .map((part, i) => (i % 2 ? `out += helpers.escape(${part});` : `out += ${JSON.stringify(part)};`))
    .join('\n');
  const own = Object.values(helpers).map((f) => `${f}`).join(', ');
  return new Function('data', `const helpers = { ${own} }; let out = ''; with (data) {\n${body}\n}\nreturn out;`);
}
const page = compile('<p>{title}</p> {list.map((x) => x + 1)}');
console.log(page({ title: '<b>', list: [1, 2] }));
console.log(page({ title: 'again', list: [] }));
try {
  page({});
} catch (e) {
  console.log(e.name, e.message);
}
