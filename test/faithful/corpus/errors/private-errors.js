const where = (e) => e.stack.match(/private-errors\.js:(\d+)/)[1];
function attempt(name, run) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, `${e.name}: ${e.message} @${where(e)}`);
  }
}
class Safe {
  #value = Number('1');
  #method() {
    return this.#value;
  }
  get #readOnly() {
    return this.#method();
  }
  set #writeOnly(value) {
    this.#value = value;
  }
  static #count = 0;
  static bump(on) {
    return on
      .#count += Number('1');
  }
  read(other) {
    return other
      .#value;
  }
  call(other) {
    return other
      .#method(
        Number('1'),
      );
  }
  write() {
    this.#readOnly = Number(
      '2',
    );
  }
  readWriteOnly() {
    return this
      .#writeOnly;
  }
  assignMethod() {
    this.#method =
      Number('3');
  }
  has(other) {
    return #value
      in other;
  }
  notCallable() {
    return this.#value(
      Number('4'),
    );
  }
}
const safe = new Safe();
attempt('bump', () => Safe.bump(Safe));
attempt('bump other', () => Safe.bump(class extends Safe {}));
attempt('read', () => safe.read({}));
attempt('read undefined', () => safe.read());
attempt('call', () => safe.call({}));
attempt('write', () => safe.write());
attempt('readWriteOnly', () => safe.readWriteOnly());
attempt('assignMethod', () => safe.assignMethod());
attempt('has', () => [safe.has(safe), safe.has({})]);
attempt('has primitive', () => safe.has(1));
attempt('notCallable', () => safe.notCallable());
