import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile, observe } from './program.ts';

const folder = path.resolve('test/fixtures/babel-plugin/faithful');

test.each(readdirSync(folder))('%s does the same with and without instrumentation', async (name) => {
  const source = readFileSync(path.join(folder, name), 'utf8');
  const plain = await observe(source);
  const instrumented = await observe(compile(source, true));
  expect(instrumented).toEqual(plain);
});
