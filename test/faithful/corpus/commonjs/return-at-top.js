// return at the top of a CommonJS module ends it, from inside of blocks, loops and try.
const log = [];
for (const name of ['plain', 'try', 'loop', 'value']) {
  const loaded = require('./_returns.cjs')[name]();
  log.push(`${name}: ${JSON.stringify(loaded)}`);
}
for (const line of log) console.log(line);
process.on('exit', () => console.log('exit'));
outer: for (const a of [1, 2]) {
  try {
    if (a === 2) {
      console.log('returning');
      return console.log(
        'value is dropped',
      );
    }
    continue outer;
  } finally {
    console.log('finally', a);
  }
}
console.log('never');
