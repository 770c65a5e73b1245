// Template objects keep their identity over suspensions and rounds; parts are evaluated in order over lines.
const seen = new Map();
const tag = (strings, ...values) => {
  if (!seen.has(strings)) seen.set(strings, seen.size);
  return [seen.get(strings), strings.raw.join('|'), values.join()].join(' ');
};
async function rounds() {
  const out = [];
  for (const x of [1, 2]) {
    out.push(tag`a${await x}b${
      await Promise.resolve(x * 2)
    }\n`);
    out.push(tag`same${x}`, tag`same${x}`);
  }
  return out;
}
function* gen() {
  const first = tag`${yield 1}-${yield 2}`;
  return `${first} ${yield 3} ${`nested ${
    yield 4
  }`}`;
}
const object = {
  tag(strings, ...values) {
    return this === object ? values.length : 'lost';
  },
  get later() {
    return Promise.resolve(this);
  },
};
(async () => {
  for (const line of await rounds()) console.log(line);
  const it = gen();
  let result = it.next();
  while (!result.done) result = it.next(`<${result.value}>`);
  console.log(result.value);
  console.log(object.tag`x${1}`, (await object.later).tag`y${2}${3}`, (await object.later)
    .tag`z${await 4}`);
  console.log((await (async () => tag)())`called`, seen.size);
  console.log(`${{
    toString() {
      return 'converted';
    },
  }}${await { then: (go) => go([1, [2]]) }}`);
})();
