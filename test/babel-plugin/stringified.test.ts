import vm from 'node:vm';
import { expect, test } from 'vitest';
import { compile, newCollector, openActivations } from './program.ts';

/** Functions of every kind, as an instrumented file has them; the first does not notice that it is in another realm. */
const SOURCE = `
exports.plain = function (a, b) {
  const twice = (x) => {
    return x * 2;
  };
  try {
    if (a < 0) throw new RangeError('negative');
  } catch (error) {
    return [twice(b), error.message];
  }
  return [
    twice(a),
    String(b)
      .trim()
      .toUpperCase(),
  ];
};
exports.generator = function* () {
  for (const x of [1, 2]) yield x;
};
exports.later = async () => {
  const { length } = await 'abc';
  for await (const x of [length]) return [...await [x], (await [7]).length];
};
exports.Class = class {
  field = String(7);
  static made = [].concat(1);
  method() {
    return this.field;
  }
};
`;

async function load() {
  const collector = newCollector();
  const context = vm.createContext({ __lprof__: collector });
  const module: Record<string, (...args: unknown[]) => unknown> = {};
  vm.runInContext(`(function (exports) { ${compile(SOURCE, true)}\n})`, context)(module);
  return { collector, module };
}

const USE = `(async ({ plain, generator, later, Class }) => JSON.stringify([
  plain(2, ' b '), plain(-1, 3), [...generator()], await later(), new Class().method(), Class.made
]))`;

test('functions do the same where they were sent as text, without a recorder', async () => {
  const { collector, module } = await load();
  const before = collector.read().files[0].counters;
  const texts = Object.entries(module).map(([name, fn]) => `${name}: (${fn})`);
  const page = vm.createContext({});
  const sent = await vm.runInContext(`${USE}({ ${texts.join(', ')} })`, page);
  expect(JSON.parse(sent)).toEqual([[4, 'B'], [6, 'negative'], [1, 2], [3, 1], '7', [1]]);
  expect(vm.runInContext('Object.keys(globalThis)', page)).toEqual([]);
  expect(collector.read().files[0].counters).toEqual(before);
});

test('functions that come back as text to another instrumented file leave its numbers alone', async () => {
  const { collector, module } = await load();
  const other = compile('exports.evaluate = (text) => eval(text);', true, { filename: '/app/other.js' });
  const exports: { evaluate?: (text: string) => typeof module.plain } = {};
  vm.runInContext(`(function (exports) { ${other}\n})`, vm.createContext({ __lprof__: collector }))(exports);
  const evaluated = exports.evaluate?.(`(${module.plain})`);
  const numbers = () =>
    collector.read().files.map(({ counters }) => Array.from(counters).filter((_, i) => i % 4 === 0));
  const before = numbers();
  expect(evaluated?.(2, 'b')).toEqual([4, 'B']);
  expect(numbers()).toEqual(before);
  expect(openActivations(collector)).toEqual([]);
});
