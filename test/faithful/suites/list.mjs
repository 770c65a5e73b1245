// The suites: packages of different nature with their own tests, pinned:
//   source         a commit on GitHub, or a package of the registry that holds its tests
//   dev            the development dependencies that the tests need
//   files, setup   what is written into the folder, and run there, before anything is tested
//   test, args     the command, and what stands behind the options that ask the runner for its results
//   differs        tests that look at the text of functions and the like: name (or a part) and why

const tape = { tape: '5.9.0' };

/** What docs/test-runners.md tells users to write. */
const babelConfig = (presets, more = '') => `module.exports = {
  presets: ${presets},${more}
  plugins: process.env.LPROF_RUN ? [['lprof/babel-plugin', { select: 'all' }]] : [],
};
`;
const vitestConfig = (own) => `import { lprof } from 'lprof/vite';
import { defineConfig, mergeConfig } from 'vitest/config';
${own ? `import own from '${own}';\n` : ''}
export default mergeConfig(${own ? 'own' : '{}'}, defineConfig({ plugins: [lprof()] }));
`;

export const SUITES = [
  {
    name: 'bignumber.js',
    nature: 'numbers; CommonJS',
    runner: 'script',
    source: { git: 'MikeMcl/bignumber.js', commit: '604bb2f24acc9b7a8d16b33b2f9923336d6333d5' },
    dev: {},
    test: 'node test/test.js',
  },
  {
    name: 'acorn',
    nature: 'parser; built by Rollup, CommonJS',
    runner: 'script',
    source: { git: 'acornjs/acorn', commit: '5b9d16c256b81682d2b26246d86387f1d78633e9' },
    dev: { rollup: '4.60.1', '@rollup/plugin-buble': '1.0.3' },
    setup: [
      'npx rollup -c acorn/rollup.config.mjs',
      'npx rollup -c acorn-walk/rollup.config.mjs',
      'npx rollup -c acorn-loose/rollup.config.mjs',
    ],
    // A test parses the text of one of its own functions, so only what is built is instrumented.
    select: ['--file', 'acorn*/dist/*.js'],
    test: 'node test/run.js',
  },
  {
    name: 'qs',
    nature: 'parser; CommonJS, sloppy and strict',
    runner: 'tape',
    source: { npm: 'qs@6.17.1' },
    dev: {
      ...tape,
      'es-value-fixtures': '1.7.1',
      'for-each': '0.3.5',
      'has-bigints': '1.1.0',
      'has-override-mistake': '1.0.1',
      'has-property-descriptors': '1.0.2',
      'has-proto': '1.2.0',
      'has-symbols': '1.1.0',
      'iconv-lite': '0.5.2',
      'mock-property': '1.1.0',
      'object-inspect': '1.13.4',
      'qs-iconv': '1.0.4',
      'safer-buffer': '2.1.2',
    },
    test: 'tape',
    args: ['test/**/*.js'],
  },
  {
    name: 'minimist',
    nature: 'command line; CommonJS',
    runner: 'tape',
    source: { npm: 'minimist@1.2.8' },
    dev: tape,
    test: 'tape',
    args: ['test/**/*.js'],
  },
  {
    name: 'find-my-way',
    nature: 'router; CommonJS, code made by new Function',
    runner: 'node:test',
    source: { npm: 'find-my-way@9.10.1' },
    dev: { proxyquire: '2.1.3', rfdc: '1.4.1' },
    test: 'node --test',
    args: ['test'],
  },
  {
    name: 'avvio',
    nature: 'scheduler of plugins, thenables; CommonJS and ES modules',
    runner: 'node:test',
    source: { npm: 'avvio@9.3.1' },
    dev: {},
    test: 'node --test',
    args: ['test'],
    differs: {
      'getPluginName of arrow function without name': "the name is made of the function's text",
      'plugins get a name from the function source': "the name is made of the function's text",
      'timeout without calling next - use code as name': "the name is made of the function's text",
    },
  },
  {
    name: 'co',
    nature: 'generators; CommonJS',
    runner: 'mocha',
    source: { git: 'tj/co', commit: '249bbdc72da24ae44076afd716349d2089b31c4c' },
    dev: { mocha: '10.8.2', mz: '2.7.0' },
    test: 'mocha',
  },
  {
    name: 'async',
    nature: 'schedulers; ES modules through @babel/register',
    runner: 'mocha',
    source: { git: 'caolan/async', commit: '77fd31096b7b421d6cd6be84757c767e0b35b9fd' },
    dev: {
      '@babel/core': '7.28.5',
      '@babel/register': '7.28.3',
      '@babel/plugin-transform-modules-commonjs': '7.27.1',
      bluebird: '3.7.2',
      chai: '4.5.0',
      'es6-promise': '4.2.8',
      lodash: '4.17.21',
      mocha: '10.8.2',
      'native-promise-only': '0.8.1',
      rsvp: '4.8.5',
    },
    files: { '.babelrc': '{ "plugins": ["@babel/plugin-transform-modules-commonjs"] }\n' },
    // A test that loops over six million characters has two seconds by default.
    test: 'mocha --timeout 60000 --require @babel/register --require test/support/setup',
  },
  {
    name: 'express',
    nature: 'server framework; CommonJS',
    runner: 'mocha',
    source: { git: 'expressjs/express', commit: 'a3714473feb3d2908add734d340e7755fd85e0a3' },
    dev: {
      after: '0.8.2',
      'cookie-parser': '1.4.7',
      'cookie-session': '2.1.1',
      ejs: '3.1.10',
      'express-session': '1.18.1',
      hbs: '4.2.0',
      marked: '15.0.3',
      'method-override': '3.0.0',
      mocha: '11.7.5',
      morgan: '1.10.1',
      'pbkdf2-password': '1.2.1',
      supertest: '6.3.4',
      vhost: '3.0.2',
    },
    test: 'mocha --require test/support/env --check-leaks',
    args: ['test/', 'test/acceptance/'],
  },
  {
    name: 'rxjs',
    nature: 'classes and schedulers; TypeScript through ts-node',
    runner: 'mocha',
    source: { git: 'ReactiveX/rxjs', commit: '72bc92191ab959e27a969dc4476e14d95416573f' },
    dev: {
      '@types/chai': '4.3.20',
      '@types/mocha': '10.0.10',
      '@types/node': '18.19.130',
      '@types/sinon': '10.0.20',
      '@types/sinon-chai': '3.2.12',
      chai: '4.5.0',
      'form-data': '4.0.4',
      lodash: '4.17.21',
      mocha: '10.8.2',
      sinon: '9.2.4',
      'sinon-chai': '3.7.0',
      'ts-node': '10.9.2',
      'tsconfig-paths': '3.15.0',
      typescript: '4.9.5',
    },
    files: {
      'tsconfig.mocha.json': JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions: { target: 'ES2015', module: 'CommonJS' },
        'ts-node': { transpileOnly: true },
      }),
    },
    env: { TS_NODE_PROJECT: 'tsconfig.mocha.json' },
    test: 'mocha --config spec/support/.mocharc.js',
    args: ['spec/**/*-spec.ts'],
  },
  {
    name: 'commander',
    nature: 'command line; ES modules',
    runner: 'node:test',
    source: { git: 'tj/commander.js', commit: 'ba6d13ddb4243e5913367734f8c159089ffe7834' },
    dev: {},
    test: 'node --test',
  },
  {
    name: 'koa',
    nature: 'server framework, async functions; CommonJS',
    runner: 'node:test',
    source: { git: 'koajs/koa', commit: 'e0ba8ef39d27fe5dae5492f9fe753d155124f994' },
    dev: { supertest: '7.1.1', 'gen-esm-wrapper': '1.1.3' },
    setup: ['npx gen-esm-wrapper . ./dist/koa.mjs'],
    test: 'node --test',
  },
  {
    name: 'readable-stream',
    nature: 'streams; CommonJS, each test a program',
    runner: 'node:test',
    source: { git: 'nodejs/readable-stream', commit: '88df21041dc26c210fab3e074ab6bb681a604b8e' },
    dev: { tap: '16.3.10', '@sinonjs/fake-timers': '9.1.2', tape: '5.9.0', undici: '5.28.4' },
    test: 'node --expose-internals --no-warnings --test',
    args: ['test/parallel', 'test/ours'],
  },
  {
    name: 'marked',
    nature: 'parser, classes; TypeScript bundled and minified by esbuild, ES modules',
    runner: 'node:test',
    source: { git: 'markedjs/marked', commit: '681373ccc058b5dc93c1f63291d755d7d714c2fa' },
    dev: {
      '@markedjs/testutils': '18.0.0-1',
      cheerio: '1.2.0',
      esbuild: '0.28.1',
      'esbuild-plugin-umd-wrapper': '3.0.0',
      'marked-highlight': '2.2.4',
    },
    manifest: { overrides: { 'marked-repo': 'npm:marked@18.0.0' } },
    setup: ['node esbuild.config.js'],
    test: 'node --test',
    args: ['test/run-spec-tests.js', 'test/unit'],
  },
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
    name: 'immutable',
    nature: 'immutable data, iterators, classes; TypeScript through babel-jest',
    runner: 'jest',
    source: { git: 'immutable-js/immutable-js', commit: '712177a9ebcd21524095f699c521b86619786226' },
    dev: {
      '@babel/core': '7.28.5',
      '@babel/preset-env': '7.28.5',
      '@babel/preset-typescript': '7.28.5',
      '@jest/globals': '29.7.0',
      'fast-check': '4.3.0',
      jest: '29.7.0',
      'random-seed': '0.3.0',
      'transducers-js': '0.4.174',
    },
    files: {
      'babel.config.js': babelConfig(
        `[
    ['@babel/preset-env', { targets: { node: 20 }, include: ['@babel/plugin-transform-classes'] }],
    '@babel/preset-typescript',
  ]`,
        '\n  // Its classes are called without new.\n  assumptions: { noClassCalls: true },',
      ),
      'jest.config.mjs': `export default {
  moduleFileExtensions: ['js', 'ts'],
  resolver: '<rootDir>/resources/jestResolver.js',
  testRegex: ['/__tests__/.*\\\\.(ts|js)$'],
  testPathIgnorePatterns: ['/__tests__/ts-utils.ts', '/website/'],
};
`,
    },
    test: 'jest',
    args: ['--runInBand'],
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
