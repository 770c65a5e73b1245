import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransformOptions } from '@babel/core';
import { expect, test } from 'vitest';
import { DIST, runModules } from './processes.ts';
import { compile, observe } from './program.ts';

const folder = path.resolve('test/fixtures/babel-plugin/faithful');

test.each(readdirSync(folder))('%s does the same with and without instrumentation', async (name) => {
  const source = readFileSync(path.join(folder, name), 'utf8');
  const plain = await observe(source);
  const instrumented = await observe(compile(source, true));
  expect(instrumented).toEqual(plain);
});

const modules = path.resolve('test/fixtures/babel-plugin/faithful-modules');

const syntaxes: [string, TransformOptions][] = [
  [
    'typescript.ts',
    {
      sourceType: 'module',
      plugins: [['@babel/plugin-transform-typescript', { allowNamespaces: true, allowDeclareFields: true }]],
    },
  ],
  ['view.jsx', { plugins: ['@babel/plugin-transform-react-jsx'] }],
  ['decorators.js', { plugins: [['@babel/plugin-proposal-decorators', { version: '2023-11' }]], retainLines: true }],
];

test.each(syntaxes)('%s does the same with and without instrumentation', async (name, options) => {
  const source = readFileSync(path.join(modules, name), 'utf8');
  const plain = await observe(compile(source, false, options));
  const instrumented = await observe(compile(source, true, options));
  expect(instrumented).toEqual(plain);
  expect(plain.log.length).toBeGreaterThan(3);
});

test.skipIf(!existsSync(DIST))('an ES module with await at the top does the same in Node', () => {
  const name = 'top-level-await.mjs';
  const source = readFileSync(path.join(modules, name), 'utf8');
  const plain = runModules({ [name]: source }, name);
  const instrumented = runModules({ [name]: compile(source, true, { sourceType: 'module' }) }, name);
  expect(instrumented).toEqual(plain);
  expect(plain).toMatchObject({ status: 3, stderr: '' });
});
