// Subclasses of Map, Set, Error and typed arrays; own iterators over them.
class DefaultMap extends Map {
  #make;
  constructor(make, entries) {
    super();
    this.#make = make;
    for (const [k, v] of entries ?? []) this.set(k, v);
  }
  get(key) {
    if (!this.has(key)) {
      this.set(
        key,
        this.#make(key),
      );
    }
    return super.get(key);
  }
  set(key, value) {
    sets.push(key);
    return super.set(key, value);
  }
  *map(f) {
    for (const [k, v] of this) yield f(v, k);
  }
}
const sets = [];
const m = new DefaultMap((k) => [k], [['a', 1]]);
m.get('b').push('more');
console.log([...m.map((v, k) => `${k}=${v}`)], sets.join(), m.size, m);
class UniqueBy extends Set {
  static by(f, ...items) {
    const seen = new Set();
    return new this(items.filter((x) => {
      const key = f(x);
      return !seen.has(key) && seen.add(key);
    }));
  }
  add(x) {
    return super.add(
      typeof x === 'string'
        ? x.trim()
        : x,
    );
  }
}
console.log([...UniqueBy.by((x) => x.toLowerCase().trim(), 'A', 'a ', ' b')]);
class CodedError extends Error {
  static #count = 0;
  name = 'CodedError';
  constructor(code, message, options) {
    super(`${code}: ${message}`, options);
    Object.assign(this, { code, nth: ++CodedError.#count });
  }
  get summary() {
    return `${this.nth} ${this.message}${this.cause ? ` <- ${this.cause.summary ?? this.cause.message}` : ''}`;
  }
}
try {
  try {
    throw new CodedError('E1', 'inner');
  } catch (cause) {
    throw new CodedError(
      'E2',
      'outer',
      { cause },
    );
  }
} catch (e) {
  console.log(e.summary, e instanceof CodedError, Object.keys(e).join(), e.stack.split('\n')[1].match(/:(\d+):/)[1]);
}
class Bytes extends Uint8Array {
  get hex() {
    return Array.from(this, (b) => b
      .toString(16)
      .padStart(2, '0'))
      .join('');
  }
}
console.log(Bytes.of(1, 255).hex, Bytes.from([1, 2], (x) => x * 8).map((x) => x + 1).hex, new Bytes(2).length);
const range = {
  from: 1,
  to: 4,
  [Symbol.iterator]() {
    let at = this.from;
    return {
      next: () => at <= this.to
        ? { value: at++, done: false }
        : { value: undefined, done: true },
      [Symbol.iterator]() {
        return this;
      },
    };
  },
};
console.log([...range], Math.max(...range), new Set(range).size, Array.from(range, (x) => x * x), Object.fromEntries([...range].map((x) => [x, x])));
