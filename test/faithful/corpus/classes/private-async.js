// Private methods of every kind: async, generators, accessors, static, with errors inside and brand checks.
class Queue {
  #items = [];
  static #made = 0;
  static #count() {
    return ++Queue.#made;
  }
  constructor(...items) {
    for (const x of items) this.#push(x);
    this.id = Queue.#count();
  }
  #push(x) {
    if (x === undefined)
      throw new TypeError('nothing');
    this.#items.push(x);
  }
  async #next() {
    await null;
    const x = this.#items.shift();
    if (x instanceof Error) throw x;
    return x;
  }
  async *#drain() {
    try {
      while (this.#size > 0)
        yield await this.#next();
    } finally {
      this.#closed = true;
    }
  }
  #closed_ = false;
  get #size() {
    return this.#items.length;
  }
  set #closed(x) {
    this.#closed_ = x;
  }
  *#sync() {
    yield* this.#items;
  }
  static is(x) {
    return #items in x && #drain in x;
  }
  static async run(q) {
    const seen = [];
    try {
      for await (const x of q.#drain()) seen.push(x);
    } catch (e) {
      seen.push(e.message);
    }
    return [seen, q.#closed_, [...q.#sync()]];
  }
  static break(q) {
    return q?.#items.length;
  }
}
(async () => {
  console.log(await Queue.run(new Queue(1, 2)));
  console.log(await Queue.run(new Queue(1, new Error('bad'), 3)));
  console.log(Queue.is(new Queue()), Queue.is({}), Queue.break(null), new Queue().id);
  for (const bad of [() => new Queue(undefined), () => Queue.break({}), () => Queue.is(1)]) {
    try {
      console.log(bad());
    } catch (e) {
      console.log(e.name, e.message, /\.js:(\d+)/.exec(e.stack)[1]);
    }
  }
})();
