import { transformSync } from '@babel/core';
import { expect, test } from 'vitest';
import lprofPlugin from '../../babel-plugin/index.ts';
import { transform } from '../harness.ts';

const LEFT_OUT = 'what test runners move to the top is left out';

/** Without what keeps lines where they are. */
const bare = (code: string) => code.replace(/\/\*.*?\*\/|[\s()]|,(?=\s*\))/g, '');

test.each([
  ["jest.mock('./x', () => {\n  return 1;\n});", true],
  ["jest\n  .mock('./x')\n  .mock(\n    './y',\n    () => 5,\n  );", true],
  ['const made = vi.hoisted(() => {\n  return 1;\n});', true],
  ['const made = await vi.hoisted(async () => {\n  return await 1;\n});', true],
  ["vi.unmock('./x');", false],
])('%s stays as it is', (statement, warns) => {
  const { code, metadata } = transform(`f();\n${statement}\ng();\n`, { module: true });
  expect(bare(code)).toContain(bare(statement));
  expect(metadata.warnings.map((text) => text.replace(/^.*?: /, ''))).toEqual(warns ? [LEFT_OUT] : []);
  expect(metadata.functions).toEqual(['<module>']);
});

test.each(["other.mock('./x', () => 1)", "jest['mock'](() => 1)", 'jest.fn(() => 1)', 'vi.fn().mock(() => 1)'])(
  '%s is a call as any other',
  (call) => {
    expect(transform(`${call};`).metadata.functions).toContain('<anonymous>');
  },
);

test('Jest takes what is left to move', () => {
  const source = `const { x } = require('./x');
jest.mock('./x', () => ({
  x: () => {
    const y = 1;
    return y;
  },
}));
test('x', () => x());
`;
  const { code } = transformSync(source, {
    babelrc: false,
    configFile: false,
    filename: '/app/x.test.js',
    presets: ['babel-preset-jest'],
    plugins: [[lprofPlugin, { select: 'all', onWarning: () => {} }]],
  })!;
  expect(code!.indexOf('.mock(')).toBeLessThan(code!.indexOf('lprof/runtime'));
});
