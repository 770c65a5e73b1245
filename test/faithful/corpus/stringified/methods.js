// Text of methods, getters and object members, put into a new object.
const source = {
  plain(x) {
    return [this.id, x];
  },
  get value() {
    return this.id * 2;
  },
  async later() {
    await null;
    return this.id;
  },
  *each() {
    yield this.id;
  },
  arrow: (x) => x * 3,
  old: function (x) {
    return typeof this.plain + x;
  },
  id: 1,
};
const getter = Object.getOwnPropertyDescriptor(source, 'value').get;
const copy = new Function(`return { id: 10, ${source.plain}, ${getter}, ${source.later}, ${source.each}, arrow: ${source.arrow}, old: ${source.old} }`)();
console.log(copy.plain('x'), copy.value, [...copy.each()]);
console.log(
  copy.arrow(
    2,
  ),
  copy.old('!'),
);
copy.later().then((x) => console.log(x));
console.log(Object.keys(copy));
