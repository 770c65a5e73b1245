// Frame names and lines of mutual recursion and of accessors, constructors, statics.
class Node2 {
  static build(depth) {
    return new this(
      depth,
    );
  }
  constructor(depth) {
    this.child = depth > 0
      ? Node2.build(depth - 1)
      : Node2.#leaf();
  }
  static #leaf() {
    return helper.leaf;
  }
}
const helper = {
  get leaf() {
    return [1]
      .map(() =>
        this['make leaf']())
      .at(0);
  },
  'make leaf'() {
    return (function named() {
      return (() => {
        throw new Error('leaf');
      })();
    })();
  },
};
Error.stackTraceLimit = 30;
try {
  Node2.build(2);
} catch (e) {
  for (const line of e.stack.split('\n')) {
    if (line.includes(__filename)) console.log(line.replace(__filename, 'F').replace(/:\d+\)?$/, ''));
    else if (!line.includes('node:')) console.log(line);
  }
}
