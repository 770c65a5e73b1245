// The program stops inside of a getter that a template reads in an argument list.
const state = {
  reads: 0,
  get value() {
    this.reads++;
    if (this.reads > 2) {
      process.exit();
    }
    return this.reads;
  },
};
process.on('exit', (code) => console.log('code', code, state.reads));
class Reader {
  static #read = (...args) => args.join();
  static all() {
    return Reader.#read(
      `a${state.value}`,
      `b${state.value}`,
      `c${state.value}`,
    );
  }
}
console.log('start', state.value);
for (;;) {
  console.log(
    Reader.all(),
  );
}
