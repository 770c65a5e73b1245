import { describe, expect, test } from 'vitest';
import { BIN, calledIn, folder, lprof, node, profileOf } from './helpers.ts';

const CODES: [what: string, code: string][] = [
  [
    'what a script sees',
    'console.log(__filename, __dirname, require.main === module, process.argv.slice(1), typeof process._eval);',
  ],
  ['what is handed to children', 'console.log(process.execArgv);'],
  ['require', "console.log(require('./lib.js').twice(4), this === globalThis);"],
  ['globals', 'var a = 1; function f() { return a; }\nconst b = f();\nconsole.log(globalThis.a, globalThis.f(), b);'],
  ['import statements', "import { twice } from './lib.js';\nconsole.log(twice(4), import.meta.url, typeof require);"],
  ['await alone', 'const x = await Promise.resolve(5);\nconsole.log(x);'],
  ['a shebang', '#!/usr/bin/env node\nconst x = await 1;\nconsole.log(x);'],
  ['dynamic import', "import('./lib.js').then(({ twice }) => console.log(twice(3)));"],
  ['an exit code', 'process.exitCode = 5;'],
];

describe.each(['-e', '-'])('code by %s', (way) => {
  const start = (dir: string, code: string, ...before: string[]) =>
    way === '-e'
      ? node(dir, [...before, '-e', code, '--', 'a', '--b'])
      : node(dir, [...before, '-', 'a', '--b'], { input: code });
  const files = { 'lib.js': 'exports.twice = function twice(n) {\n  return n * 2;\n};\n' };

  test.each(CODES)('%s as Node does it', (_, code) => {
    const dir = folder(files);
    const within = start(dir, code, BIN, 'run', '-q');
    expect(within).toEqual(start(dir, code));
  });

  test.each(['function f() {\n  null.x;\n}\nf();', 'await 0;\nthrow new Error("mine");', 'const = 1;'])(
    'an error at its line: %j',
    (code) => {
      const dir = folder(files);
      const told = ({ status, stderr }: ReturnType<typeof start>) => ({
        status,
        error: /^\w*Error.*$/m.exec(stderr)?.[0],
        places: [...stderr.matchAll(/\[\w+\]:\d+|\[eval1\]:\d+/g)].map(([place]) => place),
      });
      expect(told(start(dir, code, BIN, 'run', '-q'))).toEqual(told(start(dir, code)));
    },
  );

  test('is measured with the files that it loads', () => {
    const dir = folder(files);
    const code = "const { twice } = require('./lib.js');\nfor (let i = 0; i < 3; i++) {\n  twice(i);\n}\n";
    const profile = profileOf(start(dir, code, BIN, 'run', '--format', 'json').stdout);
    const name = way === '-e' ? '[eval]' : '[stdin]';
    expect(calledIn(profile)).toEqual(expect.arrayContaining([`${name}:<module>`, 'lib.js:twice']));
    const file = profile.files.find(({ path }) => path === name)!;
    expect(file.source).toBe(code);
    expect(file.functions[0].lines).toMatchObject([
      { line: 1, hits: 1 },
      { line: 2, hits: 4 },
      { line: 3, hits: 3 },
    ]);
    expect(profile.run.argv).toEqual(way === '-e' ? ['-e', code, 'a', '--b'] : ['-', 'a', '--b']);
    expect(lprof(dir, 'view').stdout).toContain("require('./lib.js')");
  });

  test('may be TypeScript, as a module or not', () => {
    const dir = folder(files);
    const script = start(
      dir,
      'enum A { B = 2 }\nconst n: number = A.B;\nconsole.log(n, typeof require);',
      BIN,
      'run',
      '-q',
    );
    expect(script).toMatchObject({ status: 0, stdout: '2 function\n', stderr: '' });
    const module = start(dir, 'const n: number = await 3;\nconsole.log(n, typeof require);', BIN, 'run', '-q');
    expect(module).toMatchObject({ status: 0, stdout: '3 undefined\n', stderr: '' });
  });

  test('markers in it count', () => {
    const code = '// @profile\nfunction one() {}\nfunction two() {}\none();\ntwo();\n';
    const profile = profileOf(start(folder(files), code, BIN, 'run', '--format', 'json').stdout);
    expect(calledIn(profile)).toEqual([expect.stringMatching(/^\[\w+\]:one$/)]);
  });
});

describe('code of a worker', () => {
  const WORKER = [
    "const { twice } = require('./lib.js');",
    'var shared = 1;',
    'function inWorker(n) {',
    '  return twice(n) + shared;',
    '}',
    "console.log(inWorker(3), globalThis.shared, __filename, typeof module, new Error('e').stack.split('\\n')[1]);",
    "require('node:worker_threads').parentPort.postMessage(process.argv.length);",
  ].join('\n');
  const files = {
    'main.js': [
      "const { Worker } = require('node:worker_threads');",
      `const worker = new Worker(${JSON.stringify(WORKER)}, { eval: true });`,
      "worker.on('message', console.log);",
      "new Worker('import \\'node:fs\\'; null.x;', { eval: true }).on('error', (error) => console.log(error.name));",
    ].join('\n'),
    'lib.js': 'exports.twice = function twice(n) {\n  return n * 2;\n};\n',
  };

  test('runs as without lprof, and is measured', () => {
    const dir = folder(files);
    const plain = node(dir, ['main.js']);
    const within = lprof(dir, 'run', '-o', 'out.lprof', '-q', 'main.js');
    const lines = (text: string) => text.split('\n').sort();
    expect(lines(within.stdout)).toEqual(lines(plain.stdout));
    expect(within.status).toBe(0);
    const profile = profileOf(lprof(dir, 'view', '--format', 'json', 'out.lprof').stdout);
    expect(calledIn(profile)).toEqual(
      expect.arrayContaining(['[worker eval]:<module>', '[worker eval]:inWorker', 'lib.js:twice']),
    );
    const { source, functions } = profile.files.find(({ path }) => path === '[worker eval]')!;
    expect(source).toBe(WORKER);
    const { lines: measured } = functions.find(({ name }) => name === 'inWorker')!;
    expect(measured.map(({ line, hits }) => [line, hits])).toEqual([[4, 1]]);
  });
});

test('-e and --npm exclude each other', () => {
  const result = lprof(folder({}), 'run', '--npm', 'a', '-e', '1');
  expect(result).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^lprof: --npm and --eval exclude each other/),
  });
});
