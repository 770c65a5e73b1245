// Arguments, templates, keys, defaults, switch, conditions, spread, class bodies.
const log = [];
const say = (...x) => (log.push(x.join('+')), x[0]);
function* odd() {
  say(
    yield 'a1',
    say('between'),
    yield 'a2',
  );
  const text = `${yield 't1'} and ${
    yield 't2'
  }`;
  say(text);
  const { [yield 'key']: value = yield 'default', ...rest } = { k: undefined, other: 1 };
  say(value, Object.keys(rest));
  switch (yield 'switch') {
    case yield 'case 1':
      say('first');
    case yield 'case 2':
      say('second');
  }
  class Named {
    [yield 'class key']() {
      return 'method';
    }
    static [say('static key')] = 1;
    [yield 'field key'] = 'field';
  }
  say(Object.getOwnPropertyNames(Named.prototype), Object.keys(new Named()));
  const list = [...(yield 'spread'), yield 'element', ...say([1])];
  say(list.length);
  if ((yield 'if') && (yield 'and')) say('both');
  for (let i = yield 'init'; i < (yield 'test'); i += yield 'update') say(`i${i}`);
  const o = {
    [yield 'computed']: yield 'value',
    get x() {
      return 1;
    },
    ...(yield 'object spread'),
  };
  say(JSON.stringify(o));
  say((yield), (yield) ?? (yield 'nullish'));
  o.list = [];
  o.list[yield 'index'] ??= yield 'assigned';
  say(JSON.stringify(o.list));
  return (yield 'tag')`x${yield 'sub'}y`;
}
const g = odd();
const send = [undefined, 'A', 'B', 'C', 'D', 'k', 'dflt', 2, 1, 2, 'm', 'f', [7, 8], 'el', 1, 1, 0, 1, 1, 1, 'ck', 'cv', { s: 1 }, 'bare', null, 'nn', 0, 'as',
  (s, ...v) => s.join('_') + v, 'sub'];
for (const value of send) {
  const { value: out, done } = g.next(value);
  log.push(`>${String(out)}${done ? '!' : ''}`);
}
for (let i = 0; i < log.length; i += 8) console.log(log.slice(i, i + 8).join(' '));
