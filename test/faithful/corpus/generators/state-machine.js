// A generator as a parser that is fed from outside, with errors sent in and resets.
function* tokenizer() {
  let buffer = '';
  let out = [];
  for (;;) {
    let char;
    try {
      char = yield out.length
        ? out
        : null;
      out = [];
    } catch (command) {
      if (command === 'reset') {
        buffer = '';
        out = ['reset'];
        continue;
      }
      throw new Error(`bad command ${command}`);
    }
    switch (true) {
      case char === undefined:
        return buffer
          ? [`rest ${buffer}`]
          : [];
      case /\s/.test(char): {
        if (buffer) out.push(buffer);
        buffer = '';
        break;
      }
      case '()'.includes(char):
        if (buffer) out.push(buffer);
        buffer = '';
        out.push(char);
        break;
      default:
        buffer += char;
        continue;
    }
  }
}
const machine = tokenizer();
machine.next();
const seen = [];
for (const char of 'ab (c d) e') {
  const { value } = machine.next(char);
  if (value) seen.push(...value);
}
console.log(seen.join(','));
console.log(machine.throw('reset'), machine.next('x'), machine.next());
const other = tokenizer();
other.next();
try {
  other.throw('explode');
} catch (e) {
  console.log(e.message, e.stack.match(/machine\.js:(\d+)/)[1], other.next());
}
function* lights() {
  const states = ['red', 'green', 'amber'];
  let i = 0;
  while (true) {
    const jump = yield states[i++ % states.length];
    if (jump !== undefined) i = states.indexOf(jump);
  }
}
const l = lights();
console.log([l.next(), l.next(), l.next('red'), l.next(), l.return('off'), l.next()].map(({ value, done }) => `${value}${done ? '.' : ''}`).join(' '));
