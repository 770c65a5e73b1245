// process.exit in the middle: of a loop, in a try with finally, inside an await, under callers.
process.on('exit', (code) => {
  console.log('exit', code);
});
function deep(n) {
  try {
    if (n === 0) process.exit(
      6,
    );
    return deep(n - 1);
  } finally {
    console.log('never');
  }
}
async function main() {
  for await (const x of [1, 2, 3]) {
    console.log(x);
    if (x === 2) {
      try {
        await null;
        [1].forEach(() => deep(3));
      } catch (e) {
        console.log('never', e);
      } finally {
        console.log('never');
      }
    }
  }
}
main().finally(() => console.log('never'));
