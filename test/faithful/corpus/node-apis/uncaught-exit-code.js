// An error that nobody catches: finally blocks run, exit listeners run, the code is 1 and stderr has the stack.
process.on('exit', (code) => console.log('exit', code));
class Custom extends Error {
  constructor(message) {
    super(message);
    this.name = 'CustomName';
    this.extra = [1, 2];
  }
}
function* generator() {
  try {
    yield 1;
  } finally {
    console.log('generator closed');
  }
}
function main() {
  for (const x of generator()) {
    try {
      console.log(x);
      [3].map((y) => {
        throw new Custom(
          `thrown at ${y}`,
        );
      });
    } finally {
      console.log('finally');
    }
  }
}
setImmediate(() => console.log('never'));
main();
