// Chains of built-ins and own methods over many lines, with blocks inside, and side effects in between.
const log = [];
class Query {
  constructor(rows, steps = []) {
    this.rows = rows;
    this.steps = steps;
  }
  #with(step) {
    log.push(step.name || 'anonymous');
    return new Query(this.rows, [...this.steps, step]);
  }
  where(test) {
    return this.#with(function where(rows) {
      return rows.filter(test);
    });
  }
  select(...keys) {
    return this.#with((rows) => rows.map((row) =>
      Object.fromEntries(keys.map((key) => [key, row[key]]))));
  }
  get distinct() {
    return this.#with((rows) => [
      ...new Map(rows.map((row) => [JSON.stringify(row), row]))
        .values(),
    ]);
  }
  [Symbol.iterator]() {
    return this.steps
      .reduce((rows, step) => step(rows), this.rows)
      [Symbol.iterator]();
  }
}
const rows = [
  { a: 1, b: 'x' }, { a: 2, b: 'y' },
  { a: 3, b: 'x' }, { a: 1, b: 'x' },
];
const result = [...new Query(rows)
  .where(({ a }) => a < 3)
  .where(
    ({ b }) =>
      b === 'x',
  )
  .select(
    'b',
    'a',
  )
  .distinct];
console.log(result, log.splice(0).join());
console.log([5, 3, 8, 1]
  .sort((a, b) => a - b)
  .map((x) => {
    log.push(`map ${x}`);
    if (x > 4) {
      return x * 2;
    }
    return x;
  })
  .filter((x, i, all) =>
    x !== all.at(-1)
    && i >= 0)
  .reduce(
    (sum, x) => sum + x,
    0,
  )
  .toString()
  .padStart(
    5,
    [0]
      .map((zero) => zero)
      .join(),
  ), log.splice(0).join());
const text = 'The Quick brown fox'
  .split(' ')
  .map((w) => w[0]
    .toUpperCase() + w
    .slice(1)
    .toLowerCase())
  .join('')
  .replace(/[aeiou]/g, (v) => v
    .toUpperCase())
  ?.concat('!')
  ?.at?.(0);
console.log(text);
const value = log
  .concat(rows)
  .find((x) => x.a === 3)
  ?.b
  .repeat(3)
  .length;
console.log(value, (log.length, rows)
  .length);
