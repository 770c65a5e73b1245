import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { folder, lprof, node, profileOf } from './helpers.ts';

const ORIGINAL = `type Why = string;
class Broken {
  constructor(private why: Why) {}
  fail(): never {
    let sum = 0;
    for (let i = 0; i < 3; i++) sum += i;

    throw new Error(this.why + sum);
  }
}
try {
  new Broken('at line 8: ').fail();
} catch (error) {
  console.log((error as Error).stack!.split('\\n').slice(0, 3).join('\\n'));
}
new Broken('uncaught ').fail();
`;

/** The folder of a program that a compiler put on one line; its map stands in the file, beside it, or elsewhere. */
function compiled(place: 'inline' | 'beside' | 'elsewhere'): string {
  const { code, map } = transformSync(ORIGINAL, {
    loader: 'ts',
    format: 'esm',
    minify: true,
    sourcefile: place === 'beside' ? '../src/main.ts' : 'src/main.ts',
    sourcemap: place === 'inline' ? 'inline' : true,
    ...(place === 'elsewhere' ? { sourceRoot: '../' } : {}),
  });
  const at = { inline: 'main.mjs', beside: 'dist/main.mjs', elsewhere: 'main.mjs' }[place];
  const named = { inline: '', beside: 'main.mjs.map', elsewhere: 'maps/main.mjs.map' }[place];
  const mapFile = { inline: 'unused.map', beside: 'dist/main.mjs.map', elsewhere: 'maps/main.mjs.map' }[place];
  const comment = named && `//# sourceMappingURL=${named}\n`;
  return folder({ 'src/main.ts': ORIGINAL, [at]: code + comment, [mapFile]: map });
}

/** Without the frames of Node itself, which depend on when it came to the program. */
function ofProgram(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => !/^ {4}at .*node:/.test(line))
    .join('\n')
    .split('\nlprof: ')[0];
}

test.each([
  ['inline', 'main.mjs'],
  ['beside', 'dist/main.mjs'],
  ['elsewhere', 'main.mjs'],
] as const)('stack traces that Node translates by a map (%s) are those of the plain program', (place, script) => {
  const cwd = compiled(place);
  const plain = node(cwd, ['--enable-source-maps', script]);
  const within = lprof(cwd, 'run', '-q', '--no-cache', '--node-option=--enable-source-maps', script);
  expect(plain.stdout).toContain('src/main.ts:8:11');
  expect(within.stdout).toBe(plain.stdout);
  expect(ofProgram(within.stderr)).toBe(ofProgram(plain.stderr));
  expect(within.status).toBe(1);
});

test('stack traces of a program that tsx compiles are those of the plain program', () => {
  const cwd = folder({ 'main.mts': ORIGINAL });
  const tsx = pathToFileURL(join(__dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const plain = node(cwd, ['--import', tsx, 'main.mts']);
  const within = lprof(cwd, 'run', '-q', '--no-cache', '--import', tsx, 'main.mts');
  expect(plain.stdout).toContain('main.mts:8:11');
  expect(within.stdout).toBe(plain.stdout);
});

test('what another loader made without a source map is shown as it ran, with the reason', () => {
  const made = "'use strict';\n\nfunction twice(n) {\n  return 2 * n;\n}\nconsole.log(twice(2));\n";
  const cwd = folder({
    'main.ts': 'function twice(n: number) { return 2 * n }\nconsole.log(twice(2));\n',
    'loader.cjs': `require.extensions['.ts'] = (module, path) => module._compile(${JSON.stringify(made)}, path);\n`,
  });
  const { stdout, status } = lprof(cwd, 'run', '--no-cache', '-r', './loader.cjs', '--format', 'json', 'main.ts');
  const { files, run } = profileOf(stdout);
  const [main] = files.filter(({ path }) => path === 'main.ts');
  expect(main.source).toBe(made);
  expect(main.functions.find(({ name }) => name === 'twice')?.lines).toMatchObject([{ line: 4, hits: 1 }]);
  expect(run.warnings).toEqual([expect.stringContaining('main.ts: another loader compiled it and left no source map')]);
  expect(status).toBe(0);
});

test('a module of types only, whose map maps nothing, is no reason for a warning', () => {
  const map = JSON.stringify({ version: 3, sources: ['types.ts'], names: [], mappings: '' });
  const cwd = folder({
    'main.mjs': "import './types.mjs';\nimport './code.mjs';\n",
    'types.ts': 'export interface A {}\n',
    'types.mjs': '/** What A is. */\nexport {};\n//# sourceMappingURL=types.map',
    'code.mjs': 'globalThis.x = 1;\nexport {};\n//# sourceMappingURL=types.map',
    'types.map': map,
  });
  const { stdout } = lprof(cwd, 'run', '--no-cache', '--format', 'json', 'main.mjs');
  expect(profileOf(stdout).run.warnings).toEqual([expect.stringMatching(/^code\.mjs: .* it maps nothing/)]);
});
