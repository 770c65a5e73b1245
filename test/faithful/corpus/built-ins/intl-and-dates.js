// Intl and Date as a program uses them; local functions called between.
const amounts = [1234.5, -0.1, 1e6];
const money = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
});
const format = (list) =>
  list
    .map((x) => money.format(x))
    .join(' ');
console.log(format(amounts));
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' });
console.log(day.format(new Date(Date.UTC(2024, 1, 29))));
console.log(['z', 'a', 'Z', 'ä'].sort(new Intl.Collator('de').compare));
console.log(
  new Intl.PluralRules('en', { type: 'ordinal' }).select(
    22,
  ),
);
class Day extends Date {
  [Symbol.toPrimitive](hint) {
    return hint === 'number'
      ? super.valueOf() / 864e5
      : this.toISOString();
  }
  plus(n) {
    const copy = new this.constructor(this.getTime());
    copy.setUTCDate(copy.getUTCDate() + n);
    return copy;
  }
}
const start = new Day(0);
console.log(`${start.plus(31)}`, +start.plus(2), start.plus(1) > start, JSON.stringify(start));
for (const bad of [() => new Date(NaN).toISOString(), () => new Intl.NumberFormat('xx-invalid-locale-xx'), () => (1).toFixed(101)]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log([...new Intl.Segmenter('en', { granularity: 'word' }).segment('a b')].map((s) => s.segment));
