function countWords(words) {
  const counts = new Map();
  for (const word of words) {
    const count = counts.get(word);
    counts.set(word, count === undefined ? 1 : count + 1);
  }
  return counts;
}
function invert(counts) {
  const byCount = new Map();
  for (const [word, count] of counts) {
    let words = byCount.get(count);
    if (words === undefined) {
      words = new Set();
      byCount.set(count, words);
    }
    words.add(word);
  }
  return byCount;
}
class Cache {
  #entries = new Map();
  constructor(limit) {
    this.limit = limit;
  }
  get(key, make) {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const value = make(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.limit) {
      this.#entries.delete(this.#entries.keys().next().value);
    }
    return value;
  }
}
function main() {
  const words = [];
  for (let i = 0; i < 4000; i++) {
    words.push(`w${(i * 7919) % 613}`);
  }
  let sum = 0;
  const cache = new Cache(50);
  for (let i = 0; i < 250; i++) {
    const inverted = invert(countWords(words));
    sum += inverted.size;
    for (let j = 0; j < 2000; j++) {
      sum += cache.get((i * j) % 97, (key) => key + 1);
    }
  }
  return sum;
}
module.exports = main;
