// Suites whose runners compile files themselves; list.mjs says what the fields mean.

/** What docs/test-runners.md tells users to write. */
const babelConfig = (presets) => `module.exports = {
  presets: ${presets},
  plugins: globalThis.__lprof__ ? [['lprof/babel-plugin', { select: 'all' }]] : [],
};
`;
const vitestConfig = (own) => `import { lprof } from 'lprof/vite';
import { defineConfig, mergeConfig } from 'vitest/config';
${own ? `import own from '${own}';\n` : ''}
export default mergeConfig(${own ? 'own' : '{}'}, defineConfig({ plugins: [lprof()] }));
`;

export const COMPILED_BY_RUNNERS = [
  {
    name: 'dayjs',
    nature: 'dates; ES modules compiled to ES5 by babel-jest',
    runner: 'jest',
    source: { git: 'iamkun/dayjs', commit: '0f6c19e3b63bcc3ff74917cb3a60125020c75648' },
    dev: {
      '@babel/core': '7.28.5',
      '@babel/preset-env': '7.28.5',
      jest: '29.7.0',
      mockdate: '2.0.5',
      moment: '2.29.2',
      'moment-timezone': '0.5.31',
    },
    manifest: { jest: { roots: ['test'], testRegex: 'test/(.*?/)?.*test.js$' } },
    files: { 'babel.config.js': babelConfig("['@babel/preset-env']") },
    // An old name of jest.fn.
    setup: ['grep -rl genMockFunction test | xargs sed -i s/genMockFunction/fn/g'],
    test: 'jest',
    args: ['--maxWorkers=2'],
  },
  {
    name: 'immer',
    nature: 'immutable data, proxies; TypeScript',
    runner: 'vitest',
    source: { git: 'immerjs/immer', commit: '061c2425e1c9dff89e4e4189d42af1b7839dfe0a' },
    dev: {
      'deep-freeze': '0.0.1',
      immutable: '4.3.7',
      lodash: '4.17.21',
      'lodash.clonedeep': '4.5.0',
      redux: '4.2.1',
      'seamless-immutable': '7.1.4',
      'type-plus': '7.6.2',
      vite: '6.4.1',
      vitest: '3.2.4',
    },
    files: { 'vitest.lprof.config.ts': vitestConfig('./vitest.config.ts') },
    test: 'vitest run --config vitest.lprof.config.ts',
  },
  {
    name: 'defu',
    nature: 'object merging; TypeScript',
    runner: 'vitest',
    source: { git: 'unjs/defu', commit: '80c0146afb11ebd86183a579ec469f3abd976695' },
    dev: { 'expect-type': '1.3.0', vitest: '4.1.12' },
    files: { 'vitest.config.ts': vitestConfig() },
    test: 'vitest run',
  },
  {
    name: 'hono',
    nature: 'server framework, JSX; TypeScript',
    runner: 'vitest',
    source: { git: 'honojs/hono', commit: '28a9c128912de19f3fb28b00ae289c9b93f6f392' },
    dev: {
      '@hono/node-server': '1.19.6',
      esbuild: '0.28.1',
      jsdom: '22.1.0',
      msw: '2.12.2',
      vitest: '4.1.12',
      zod: '3.25.76',
    },
    files: {
      'vitest.lprof.config.ts': `import { lprof } from 'lprof/vite';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [lprof()],
  oxc: { jsx: { runtime: 'automatic', importSource: './src/jsx' } },
  test: {
    globals: true,
    exclude: [...configDefaults.exclude, '**/sandbox/**', '**/*.case.test.*'],
    include: ['src/**/(*.)+(spec|test).+(ts|tsx|js)'],
  },
});
`,
    },
    test: 'vitest run --config vitest.lprof.config.ts',
  },
  {
    name: 'zod',
    nature: 'schemas, classes and closures, code made by new Function; TypeScript',
    runner: 'vitest',
    source: { git: 'colinhacks/zod', commit: 'e516c3baf22615e20934116abebfed6c000222c2' },
    dev: {
      '@seriousme/openapi-schema-validator': '2.9.0',
      '@web-std/file': '3.0.3',
      vitest: '4.1.12',
      zod: 'file:packages/zod',
    },
    files: {
      'vitest.lprof.config.ts': `import { lprof } from 'lprof/vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@zod/source', 'default'];
export default defineConfig({
  plugins: [lprof()],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['packages/zod/src/**/*.test.ts'], setupFiles: ['scripts/fail-on-console.ts'], silent: true },
});
`,
    },
    test: 'vitest run --config vitest.lprof.config.ts',
  },
];
