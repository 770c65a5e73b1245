// WeakMap, WeakRef, FinalizationRegistry, SharedArrayBuffer and Atomics in their simplest uses.
const registry = new FinalizationRegistry((held) => console.log('never in this short time', held));
class Cache {
  #weak = new WeakMap();
  #refs = new Set();
  get(key, make) {
    if (!this.#weak.has(key)) {
      this.#weak.set(
        key,
        make(key),
      );
      this.#refs.add(new WeakRef(key));
      registry.register(key, this.#refs.size, this);
    }
    return this.#weak.get(key);
  }
  get alive() {
    return [...this.#refs]
      .filter((ref) => ref.deref())
      .length;
  }
  clear() {
    return registry.unregister(this);
  }
}
const cache = new Cache();
const keys = [{ k: 1 }, { k: 2 }];
for (const key of [...keys, keys[0]]) console.log(cache.get(key, ({ k }) => `made ${k}`));
console.log(cache.alive, cache.clear(), cache.clear());
for (const bad of [() => new WeakMap().set('text', 1), () => new WeakRef(1), () => new WeakSet([1])]) {
  try {
    bad();
  } catch (e) {
    console.log(e.name);
  }
}
const shared = new Int32Array(new SharedArrayBuffer(16));
console.log(
  Atomics.add(shared, 0, 5),
  Atomics.exchange(shared, 0, 6),
  Atomics.compareExchange(
    shared,
    0,
    6,
    7,
  ),
  Atomics.wait(shared, 0, 0, 0),
  Atomics.wait(shared, 1, 0, 1),
  Atomics.notify(shared, 0),
);
const wait = Atomics.waitAsync?.(shared, 0, 7, 5)?.value ?? Promise.resolve('timed-out');
wait.then((x) => console.log(x, shared));
