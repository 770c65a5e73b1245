import { expect, test } from 'vitest';
import { parseJsonc } from '../../src/settings/jsonc.ts';

test('comments, trailing commas, and strings that look like them', () => {
  const text = '\uFEFF{ // one\n "a": "//x", /* two */ "b": ["/*", 1,], "c,]": "\\",}", }';
  expect(parseJsonc(text)).toEqual({ a: '//x', b: ['/*', 1], 'c,]': '",}' });
});
