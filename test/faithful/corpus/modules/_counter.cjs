// Loaded by others: its state is that of one instance.
let count = 0;
exports.up = function up(by = 1) {
  count += by;
  return count;
};
exports.fail = (message) => {
  throw new Error(
    message,
  );
};
exports.Base = class Base {
  who() {
    return this.constructor.name;
  }
};
exports.each = function* (list) {
  for (const x of list) {
    yield exports.up(x);
  }
};
