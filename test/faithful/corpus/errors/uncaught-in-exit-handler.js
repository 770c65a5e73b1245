// An error in an exit handler, after the program has ended well.
let n = 0;
const count = () => ++n;
console.log(count());
process.on('exit', (code) => {
  console.log('first', code, count());
});
process.on('exit', () => {
  const list = [1, 2];
  list
    .map(count)
    .forEach((x) => {
      if (x > 3) throw new RangeError(
        `count ${x}`,
      );
    });
});
process.on('exit', () => console.log('never'));
console.log(count() - 1);
