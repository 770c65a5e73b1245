import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { called, NODE, type Options, plain, profiled } from './helpers.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

type Files = Record<string, string>;

function write(files: Files): void {
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

/** Runs a program with and without us: the same output, and these functions were counted. */
async function same(script: string, functions: string[], options: Options & { remade?: string } = {}) {
  const [without, within] = await Promise.all([
    plain(script, { cwd, ...options }),
    profiled(script, { cwd, ...options }),
  ]);
  const comparable = ({ stdout, stderr, code }: typeof without) => ({
    stdout,
    code,
    stderr: stderr
      .replace(/\(node:\d+\) \[MODULE_TYPELESS.*\n(?:.*\n){2}(?:\(Use `node --trace.*\n)?/, '')
      .replace(/node:\d+\)/g, 'node)'),
  });
  expect(comparable(within)).toEqual(comparable(without));
  expect(called(within)).toEqual(functions);
  const { remade } = options;
  const shown = `${remade}: another loader compiled it and left no source map`;
  expect(within.notes.warnings).toEqual(remade === undefined ? [] : [expect.stringContaining(shown)]);
  return within;
}

const programs: Record<string, { files: Files; functions: string[]; script?: string }> = {
  "a package's exports, by condition": {
    files: {
      'main.mjs': `import { own } from 'dual'; import sub from 'dual/sub'; import { createRequire } from 'node:module';
        const require = createRequire(import.meta.url);
        function main() { return [own, require('dual').own, sub]; }
        console.log(main());
        try { require('dual/secret'); } catch (error) { console.log(error.code); }
        await import('dual/secret').catch((error) => console.log(error.code));`,
      'node_modules/dual/package.json': `{ "name": "dual", "exports": {
        ".": { "import": "./i.mjs", "require": "./r.cjs" }, "./sub": { "node": "./sub.cjs", "default": "./no.js" } } }`,
      'node_modules/dual/i.mjs': `export const own = 'imported';`,
      'node_modules/dual/r.cjs': `exports.own = 'required';`,
      'node_modules/dual/sub.cjs': `module.exports = 'sub';`,
    },
    functions: ['main'],
  },
  'imports of the package, and itself by its name': {
    files: {
      'package.json': `{ "name": "self", "type": "module", "exports": { "./part": "./part.js" }, "imports": { "#in/*": "./in/*.js" } }`,
      'main.js': `import { inner } from '#in/inner'; import { part } from 'self/part'; console.log(inner(), part());`,
      'in/inner.js': `export function inner() { return 'inner'; }`,
      'part.js': `import * as again from 'self/part'; export function part() { return Object.keys(again); }`,
    },
    functions: ['inner', 'part'],
    script: 'main.js',
  },
  'JSON, required and imported': {
    files: {
      'main.mjs': `import data from './data.json' with { type: 'json' }; import { createRequire } from 'node:module';
        const require = createRequire(import.meta.url);
        function main() { return [data, require('./data.json'), require('./data'), data === require('./data')]; }
        console.log(JSON.stringify(main()));
        console.log((await import('./data.json', { with: { type: 'json' } })).default.a);
        await import('./data.json').catch((error) => console.log(error.code));`,
      'data.json': '{ "a": 1 }',
    },
    functions: ['main'],
  },
  'WebAssembly by its API': {
    files: {
      'main.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
        const bytes = Buffer.from('0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b', 'hex');
        writeFileSync(new URL('add.wasm', import.meta.url), bytes);
        async function add(a, b) {
          const { instance } = await WebAssembly.instantiate(readFileSync(new URL('add.wasm', import.meta.url)));
          return instance.exports.add(a, b);
        }
        console.log(await add(1, 2));
        const error = await import('./add.wasm').then((wasm) => wasm.add(3, 4), (error) => error.code);
        console.log(error);`,
    },
    functions: ['add'],
  },
  'data: URLs and built-in modules': {
    files: {
      'main.mjs': `import { a } from 'data:text/javascript,export const a = 1; export function there() { return 2; }';
        import json from 'data:application/json,{"b":2}' with { type: 'json' }; import path, { sep } from 'path';
        function main() { return [a, json, path.sep === sep]; }
        console.log(main(), import.meta.resolve('node:fs'));
        console.log((await import('data:text/javascript,export default import.meta.url')).default.slice(0, 5));`,
    },
    functions: ['main'],
  },
  'CommonJS with names left out': {
    files: {
      'main.cjs': `function main() { return [require('./lib'), require('./lib/'), require('./file'), require('./pkg'), require('./bare'), require('.')]; }
        console.log(main());`,
      'lib/index.js': `function index() { return 'index'; } module.exports = index();`,
      'file.js': `function file() { return 'file'; } module.exports = file();`,
      'pkg/package.json': '{ "main": "./lib/start" }',
      'pkg/lib/start.js': `function start() { return 'start'; } module.exports = start();`,
      bare: `#!/usr/bin/env node\nfunction bare() { return 'bare'; } module.exports = bare();`,
      'index.js': `function root() { return __filename.slice(-8); } module.exports = root();`,
    },
    functions: ['bare', 'file', 'index', 'main', 'root', 'start'],
    script: 'main.cjs',
  },
  'a hashbang in a module': {
    files: {
      'main.mjs': `#!/usr/bin/env node\nfunction line() { return new Error().stack.match(/mjs:(\\d+)/)[1]; }\nconsole.log(line());`,
    },
    functions: ['line'],
  },
  'modules without a type, by their syntax': {
    files: {
      'main.js': `import { part } from './part.js'; import common from './common.js';\nconsole.log(part(), common(), typeof require);`,
      'part.js': `export function part() { return import.meta.url.slice(-7); }`,
      'common.js': `module.exports = function common() { return typeof require; };`,
    },
    functions: ['common', 'part'],
    script: 'main.js',
  },
  'one file loaded by import, by require and with a query': {
    files: {
      'main.mjs': `import { createRequire } from 'node:module'; import * as once from './shared.cjs';
        import { count as first } from './counted.mjs'; import { count as second } from './counted.mjs?again';
        const require = createRequire(import.meta.url);
        const again = require('./shared.cjs');
        console.log(once.default === again, once.next(), again.next(), Object.keys(once));
        console.log(first(), first(), second(), globalThis.loads);`,
      'shared.cjs': `let n = 0; exports.next = function next() { return ++n; };`,
      'counted.mjs': `globalThis.loads = (globalThis.loads ?? 0) + 1; let n = 0; export function count() { return ++n; }`,
    },
    functions: ['count', 'next'],
  },
};

describe('modules are found and run as without us', () => {
  test.each(Object.entries(programs))('%s', async (_, { files, functions, script = 'main.mjs' }) => {
    write(files);
    await same(script, functions);
  });

  test('hits of a file that was loaded twice are of one file', async () => {
    const { files, functions } = programs['one file loaded by import, by require and with a query'];
    write(files);
    const { threads } = await same('main.mjs', functions);
    const paths = threads[0].files.filter(({ table }) => table.path.endsWith('counted.mjs'));
    const counts = paths.map(
      ({ table, counters }) => counters[table.functions.findIndex(({ name }) => name === 'count') * 4],
    );
    expect(counts).toEqual([3]);
  });

  test('packages of a workspace, by symbolic links', async () => {
    write({
      'package.json': '{ "type": "module", "workspaces": ["packages/*"] }',
      'main.js': `import { lib } from '@ws/lib'; import { deep } from './packages/lib/deep.js'; console.log(lib(), lib() === deep());`,
      'packages/lib/package.json': '{ "name": "@ws/lib", "type": "module", "exports": "./index.js" }',
      'packages/lib/index.js': `import { deep } from './deep.js'; export function lib() { return deep(); }`,
      'packages/lib/deep.js': `const it = {}; export function deep() { return it; }`,
      'node_modules/@ws/.keep': '',
    });
    symlinkSync(join(cwd, 'packages', 'lib'), join(cwd, 'node_modules', '@ws', 'lib'), 'dir');
    await same('main.js', ['deep', 'lib']);
  });

  test('require of a module, where Node can', async () => {
    write({
      'main.cjs': `let lib; try { lib = require('./lib.mjs'); console.log(lib.twice(4), lib.default, typeof lib); }
        catch (error) { console.log(error.code); }
        try { require('./later.mjs'); } catch (error) { console.log(error.code); }
        import('./lib.mjs').then((imported) => console.log(imported === lib, imported.twice(5)));`,
      'lib.mjs': `export function twice(n) { return n * 2; } export default 'default';`,
      'later.mjs': `await 1; export {};`,
    });
    await same('main.cjs', ['twice'], { nodeOptions: ['--no-warnings'] });
  });
});

const PART: Options = { selection: { rule: 'patterns', functions: ['part'], files: [] } };

/** Hooks of the user's own: they make a module up, and add to the source of another. */
const LOADS = `const load = (url, next, done) => {
    if (url === 'virtual:it') return { format: 'module', source: 'export const it = "virtual";', shortCircuit: true };
    return done(next(), (result) => url.endsWith('/part.mjs')
      ? { ...result, source: String(result.source).replace('PLACE', 'replaced') + '\\nexport const more = 1;' } : result);
  };
  const isVirtual = (specifier) => specifier === 'virtual:it';`;
const program: Files = {
  'main.mjs': `import { it } from 'virtual:it'; import { more, part } from './part.mjs'; console.log(it, part(), more);`,
  'part.mjs': `export function part() { return 'PLACE'; }`,
};

describe("the user's own hooks", () => {
  test('asynchronous ones', async () => {
    write({
      ...program,
      'hooks.mjs': `${LOADS}
        export const resolve = (specifier, context, next) => isVirtual(specifier) ? { url: specifier, shortCircuit: true } : next(specifier, context);
        export { asyncLoad as load };
        const asyncLoad = (url, context, next) => load(url, () => next(url, context), async (result, then) => then(await result));`,
      'register.mjs': `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`,
    });
    // The hooks themselves are instrumented, too, on a thread of Node's own that nobody asks for numbers.
    await same('main.mjs', ['part'], { nodeOptions: ['--import', './register.mjs'], remade: 'part.mjs' });
  });

  const version = execFileSync(NODE, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const [major, minor] = version.split('.').map(Number);
  test.runIf(major > 22 || (major === 22 && minor >= 15))('synchronous ones', async () => {
    write({
      ...program,
      'register.mjs': `import { registerHooks } from 'node:module'; ${LOADS}
        registerHooks({
          resolve: (specifier, context, next) => isVirtual(specifier) ? { url: specifier, shortCircuit: true } : next(specifier, context),
          load: (url, context, next) => load(url, () => next(url, context), (result, then) => then(result)),
        });`,
    });
    await same('main.mjs', ['part'], { nodeOptions: ['--import', './register.mjs'], ...PART, remade: 'part.mjs' });
  });

  test('a patched extension of CommonJS', async () => {
    write({
      'main.cjs': `const load = require.extensions['.js'];
        require.extensions['.js'] = (module, path) => {
          const compile = module._compile;
          module._compile = function (text, name) { return compile.call(this, text.replace('PLACE', 'replaced'), name); };
          load(module, path);
        };
        require.extensions['.txt'] = (module, path) => { module.exports = require('node:fs').readFileSync(path, 'utf8'); };
        console.log(require('./part').part(), require('./note.txt'));`,
      'part.js': `exports.part = function part() { return 'PLACE'; };`,
      'note.txt': 'text',
    });
    await same('main.cjs', ['part'], { ...PART, remade: 'part.js' });
  });
});
