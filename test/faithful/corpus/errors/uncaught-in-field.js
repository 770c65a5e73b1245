// The error leaves through a field, a constructor, a callback and a finally block.
console.log('start');
process.on('exit', (code) => {
  console.log('exit', code);
});
class Part {
  list = ['a', 'bb', null]
    .map((x) =>
      x
        .length);
}
class Whole {
  #part = new Part();
  static {
    console.log('static');
  }
  get part() {
    return this.#part;
  }
}
try {
  [1].forEach(() => {
    console.log('callback');
    new Whole(
      1,
    ).part;
  });
} finally {
  console.log('finally');
}
