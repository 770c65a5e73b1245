import { expect, test } from 'vitest';
import { run, transform } from '../harness.ts';

const SOURCE = `
  const add = (a, b) => {
    busy(1);
    return a + b;
  };
  function* pairs() {
    for (let i = 0; i < 3; i++) {
      busy(2);
      yield add(i, i);
    }
  }
  early();
  for (const each of pairs()) busy(each);
  function early() {
    busy(1);
  }
`;

test('with variables of the file the numbers are the same as with constants of the realm', async () => {
  for (const clock of ['exact', 'shared'] as const) {
    const one = await run(SOURCE, { clock });
    const any = await run(SOURCE, { clock, realm: 'any' });
    expect(any.hits).toEqual(one.hits);
    expect(any.calls).toEqual(one.calls);
    expect(any.line('add', 3)).toEqual(one.line('add', 3));
    expect(any.fn('add').calls).toBe(3);
  }
});

test('the file has variables of its own', () => {
  expect(transform(SOURCE).code).toMatch(/var _lp_recorder_\w+;/);
  expect(transform(SOURCE, { realm: 'any' }).code).toMatch(
    /var _lp_recorder_\w+, __lprof_ints, __lprof_cells, _lp_\w+;/,
  );
});

test('another value is an error', () => {
  expect(() => transform(SOURCE, { realm: 'two' as 'any' })).toThrow("'realm' is 'one' or 'any', not two");
});
