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

test('-e and --npm exclude each other', () => {
  const result = lprof(folder({}), 'run', '--npm', 'a', '-e', '1');
  expect(result).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^lprof: --npm and --eval exclude each other/),
  });
});
