// Node prints the stack of an error that nobody catches.
console.log('start');
const config = {
  levels: [1, 2, 3],
  pick(level) {
    return this.levels
      .filter((each) => each > level)
      .map(({ name }) =>
        name.length);
  },
};
class Reader {
  #config = config;
  read(level) {
    try {
      return this.#config
        .pick(level)
        .join();
    } finally {
      console.log('leaving');
    }
  }
}
process.on('exit', (code) => console.log('exit', code));
new Reader().read(
  2,
);
console.log('never');
