import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type TransformOptions, transformSync } from '@babel/core';
import { expect, test } from 'vitest';
import lprofPlugin, { type PluginOptions } from '../../babel-plugin/index.ts';
import { transform } from '../harness.ts';
import { DIST, runModules } from './processes.ts';
import { compile, newCollector, observe } from './program.ts';

const SOURCE = `async function main() {
  let sum = 0;
  for (const x of [1, 2, 3]) {
    sum += x ** 2;
  }
  class Point { x = sum; static { sum++; } get double() { return this.x * 2; } async *later() { yield* [await 1]; } }
  const p = new Point();
  const { double, ...rest } = p;
  for await (const x of p.later()) sum += x;
  function* count(n = 3) { for (let i = 0; i < n; i++) yield i; }
  const fns = [];
  for (let i of count()) fns.push(() => i);
  label: for (const f of fns) { for (const y of [1, 2]) { if (y === 2) continue label; sum += f(); } }
  try { await Promise.reject(new Error('no')); } catch ({ message }) { log(message); } finally { sum++; }
  log(sum, p.double, rest?.x ?? 'none', double, [...count(2)], main.name);
  return sum;
}
return main();
`;

interface Hit {
  fn: string;
  line: number;
  hits: number;
}

/** Runs instrumented code and returns its hits, by function and line. */
async function hitsOf(code: string, globals: object = {}) {
  const collector = newCollector();
  const { log, result } = await observe(code, globals, collector);
  const hits: Hit[] = [];
  for (const { table, counters } of collector.read().files) {
    let at = table.functions.length * 4;
    for (const fn of table.functions) {
      for (const line of fn.lines) {
        if (line > 0) hits.push({ fn: fn.name, line, hits: counters[at] });
        at += 4;
      }
    }
  }
  return { log, result, hits };
}

const env = (targets: object) => ['@babel/preset-env', { targets, modules: 'commonjs' }] as const;

const setups: [string, TransformOptions][] = [
  ['preset-env for Node 20', { presets: [env({ node: 20 })] as never }],
  ['preset-env for Node 10', { presets: [env({ node: 10 })] as never }],
  ['preset-env for IE 11 with regenerator', { presets: [env({ ie: 11 })] as never }],
  ['preset-typescript', { presets: ['@babel/preset-typescript'], filename: '/app/program.ts' }],
  ['preset-react', { presets: ['@babel/preset-react'] }],
];

test.each(setups)('%s: same effects, same hits', async (_, options) => {
  const globals = { regeneratorRuntime: undefined };
  const plain = await hitsOf(compile(SOURCE, false, options), globals);
  const alone = await hitsOf(compile(SOURCE, true));
  const instrumented = await hitsOf(compile(SOURCE, true, options), globals);
  expect(instrumented.log).toEqual(plain.log);
  expect(instrumented.result).toBe(plain.result);
  expect(instrumented.hits).toEqual(alone.hits);
  expect(alone.hits).toContainEqual({ fn: 'main', line: 4, hits: 3 });
});

test.each(['before', 'after'])('babel-plugin-istanbul %s: both count', async (place) => {
  const istanbul = [
    require.resolve('babel-plugin-istanbul'),
    { cwd: '/app', exclude: [], coverageVariable: 'coverage' },
  ] as [string, object];
  const lprof = [lprofPlugin, { select: 'all', runtime: 'global' }] as unknown as [string, object];
  const plugins = place === 'before' ? [istanbul, lprof] : [lprof, istanbul];
  const count = async (list: TransformOptions['plugins']) => {
    const globals: { coverage?: Record<string, { s: object; b: object; f: object }> } = {};
    const run = await hitsOf(compile(SOURCE, false, { plugins: list, cwd: '/app' }), globals);
    const [{ s, b, f }] = Object.values(globals.coverage!);
    return { ...run, coverage: JSON.stringify({ s, b, f }) };
  };
  const alone = await hitsOf(compile(SOURCE, true));
  const covered = await count([istanbul]);
  const both = await count(plugins);
  expect(both.hits).toEqual(alone.hits);
  expect(both.coverage).toBe(covered.coverage);
  expect(both.log).toEqual(alone.log);
});

const COLD = 'export function early() {\n  return 1;\n}\n';

test("runtime 'import' imports lprof/runtime in ES modules and requires it in scripts", () => {
  const module = transform(COLD, { runtime: 'import', module: true }).code;
  expect(module).toMatch(/import \{ recorder as _lp_recorder_\w+Of \} from "lprof\/runtime"/);
  const script = transform('f();', { runtime: 'import' }).code;
  expect(script).toContain('require("lprof/runtime").recorder()');
});

test('embedSource puts the source in the table', () => {
  expect(transform('f(); // note', { embedSource: true }).code).toContain('f(); // note\\"');
  expect(transform('f(); // note', {}).code).not.toContain('note\\"');
});

/** Names of a package that resolves to the compiled runtime. */
const runtimePackage = {
  'node_modules/lprof/package.json': '{ "name": "lprof", "exports": { "./runtime": "./runtime.js" } }',
  'node_modules/lprof/runtime.js': `module.exports.recorder = require(${JSON.stringify(path.join(DIST, 'src/runtime/index.js'))}).recorder;`,
};

const built = existsSync(path.join(DIST, 'babel-plugin/index.js'));

test.skipIf(!built)("runtime 'import' runs as ES module and as CommonJS", () => {
  const source = 'function f() {\n  return 1;\n}\nf(); f();\nconsole.log(typeof f);\n';
  for (const name of ['main.mjs', 'main.cjs']) {
    const module = name.endsWith('.mjs');
    const code = compile(source, true, { sourceType: module ? 'module' : 'script' }, { runtime: 'import' });
    const { stdout, stderr } = runModules({ ...runtimePackage, [name]: code }, name, { report: true });
    expect(stderr).toBe('');
    const [text, rows] = stdout.trim().split('\n');
    expect(text).toBe('function');
    expect(JSON.parse(rows)).toContainEqual(['f', 2, 2]);
  }
});

const CYCLE = {
  'a.mjs': `import { b } from './b.mjs';
export function a(n) {
  return n === 0 ? 'a' : b(n - 1);
}
export async function later() {
  await null;
  return 'later';
}
export function* gen() {
  yield 'gen';
}
export default function () {
  return 'default';
}
console.log(a(2), b(1));
`,
  'b.mjs': `import anonymous, { a, gen, later } from './a.mjs';
export function b(n) {
  return n === 0 ? 'b' : a(n - 1);
}
console.log('early', a(2), b(0), [...gen()], anonymous(), anonymous.name, typeof later());
`,
};

test.skipIf(!built)('functions that an import cycle calls before their module runs are counted', () => {
  const plain = runModules(CYCLE, 'a.mjs');
  const code = Object.fromEntries(
    Object.entries(CYCLE).map(([name, source]) => [
      name,
      compile(source, true, { sourceType: 'module', filename: `/app/${name}` }),
    ]),
  );
  const { stdout, stderr, status } = runModules(code, 'a.mjs', { report: true });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const lines = stdout.trim().split('\n');
  const rows = JSON.parse(lines.pop()!);
  expect(lines.join('\n')).toBe(plain.stdout.trim());
  expect(lines).toEqual(["early a b [ 'gen' ] default default object", 'a a']);
  for (const row of [
    ['a', 3, 5],
    ['b', 3, 4],
    ['later', 7, 1],
    ['gen', 10, 1],
    ['default', 13, 1],
  ]) {
    expect(rows).toContainEqual(row);
  }
});

test.skipIf(!built)('the built plugin works in the CommonJS babel-jest', () => {
  const script = `
    const { createTransformer } = require('babel-jest').default;
    const transformer = createTransformer({ babelrc: false, configFile: false, plugins: [[require.resolve(process.env.PLUGIN), { select: 'all', runtime: 'global', path: '/app/x.js' }]] });
    const config = { cwd: process.cwd(), rootDir: process.cwd(), transformIgnorePatterns: [], testMatch: [] };
    const { code } = transformer.process('const f = () => 1;', process.cwd() + '/x.js', { config, configString: '{}', cacheFS: new Map(), transformerConfig: {}, instrument: false, supportsStaticESM: false });
    process.stdout.write(code);
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, PLUGIN: path.join(DIST, 'babel-plugin/index.js') },
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/_lp_\w+ \+ \d+/);
  // Tests run in a realm of their own.
  expect(stdout).toContain('__lprof_ints = _lp_recorder');
});

// Babel 8 needs Node 22.18: `npm run test:nodes 22` installs both in a folder and names it here.
const { NODE_BIN: otherNode, LPROF_BABEL8: babel8 } = process.env;

test.skipIf(!built || otherNode === undefined || babel8 === undefined)(
  'Babel 8 gives the same code as Babel 7 (runs in npm run test:nodes)',
  () => {
    const script = `
    import { transformSync, version } from '@babel/core';
    import { createRequire } from 'node:module';
    const plugin = createRequire(import.meta.url)(process.env.PLUGIN).default;
    const { code, metadata } = transformSync(process.env.SOURCE, { babelrc: false, configFile: false, filename: '/app/program.js', root: '/app', retainLines: true, compact: false, sourceType: 'script', parserOpts: { allowReturnOutsideFunction: true }, plugins: [[plugin, { select: 'all', runtime: 'global' }]] });
    process.stdout.write(JSON.stringify({ version, code, functions: metadata.lprof.functions }));
  `;
    const { stdout, stderr } = spawnSync(otherNode!, ['--input-type=module', '-e', script], {
      cwd: babel8,
      encoding: 'utf8',
      env: { ...process.env, SOURCE, PLUGIN: path.join(DIST, 'babel-plugin/index.js'), NODE_OPTIONS: '' },
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).version).toMatch(/^8\./);
    const { code, functions } = JSON.parse(stdout);
    expect(functions).toContain('main.Point.later');
    expect(code.replace(/\s+/g, '')).toBe(compile(SOURCE, true).replace(/\s+/g, ''));
  },
);

test('a source that other plugins have changed before is instrumented once', () => {
  const twice = transformSync(SOURCE, {
    babelrc: false,
    configFile: false,
    parserOpts: { allowReturnOutsideFunction: true },
    plugins: [
      [lprofPlugin, { select: 'all', runtime: 'global' } satisfies PluginOptions],
      [lprofPlugin, { select: 'all', runtime: 'global' } satisfies PluginOptions, 'again'],
    ],
  });
  expect(twice!.code!.match(/\.attach\(/g)).toHaveLength(1);
});
