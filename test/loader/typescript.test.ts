import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { called, profiled } from './helpers.ts';

const programs: [script: string, stdout: string, functions: string[]][] = [
  ['ts/features.ts', "2 Red on 3 6 16 a [ 'x', 'y', 'side' ]\nfeatures.ts 33\n", ['area', 'first', 'Base.sum']],
  ['ts/mixed.mts', '14 4 18 lazy\n', ['area', 'area2']],
  ['ts/script.ts', '9 true string measure\n', ['area', 'measure']],
  ['ts/script', '9 true string measure\n', ['area', 'measure']],
  ['ts/view.tsx', '["div",{"id":"a"},"[null,{\\"text\\":1}]","[\\"fragment\\",null]"] function\n', []],
  ['ts/automatic/main.tsx', 'i {"a":"//","children":1}\n', []],
  ['ts-cjs/main.ts', 'main.ts 4 true function 1\n7\n', ['helper']],
];

describe('TypeScript runs on every Node', () => {
  test.each(programs)('%s', async (script, stdout, functions) => {
    const result = await profiled(script);
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe(stdout);
    expect(result.code).toBe(0);
    expect(called(result)).toEqual(expect.arrayContaining(functions));
    expect(result.notes.warnings).toEqual([]);
  });

  test('as a module in a package of modules', async () => {
    const result = await profiled('ts-esm/main.ts');
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/^8 true (?:true|unknown)\n$/);
    expect(called(result)).toEqual(['twice']);
  });

  test('also where nothing is selected', async () => {
    const selection = { rule: 'marked' as const, functions: [], files: [] };
    const result = await profiled('ts/features.ts', { selection });
    expect(result.stdout).toBe(programs[0][1]);
    expect(result.notes.files.size).toBe(0);
  });
});

describe('a syntax error in TypeScript names the place', () => {
  test.each([
    ['broken/syntax.ts', 'syntax.ts:3\nfunction broken(x: string {\n                          ^\n\nSyntaxError: '],
    ['broken/syntax.mts', 'syntax.mts:2\nconst x: = 1;\n         ^\n\nSyntaxError: '],
  ])('%s', async (script, message) => {
    const result = await profiled(script);
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toContain('transform.js');
    expect(result.code).toBe(1);
    expect(result.threads[0].complete).toBe(true);
  });
});

describe('TypeScript that cannot run says why', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  }

  test('JSX that is left to another tool', async () => {
    write({
      'package.json': '{}',
      'tsconfig.json': '{ "compilerOptions": { "jsx": "preserve" } }',
      'main.tsx': 'const a: number = 1;\nconsole.log(<b>{a}</b>);\n',
    });
    const { stderr, code } = await profiled('main.tsx', { cwd });
    expect(stderr).toContain(
      'main.tsx:2\nconsole.log(<b>{a}</b>);\n            ^\n\nSyntaxError: "jsx": "preserve" in ',
    );
    expect(stderr).toContain(
      `${join(cwd, 'tsconfig.json')} leaves JSX to another tool; to run it in Node set "jsx": "react-jsx"`,
    );
    expect(stderr).not.toContain('dist/src');
    expect(code).toBe(1);
  });

  test('`export =` in a module', async () => {
    write({ 'package.json': '{ "type": "module" }', 'main.ts': 'const a: number = 1;\nexport = a;\n' });
    const { stderr, code } = await profiled('main.ts', { cwd });
    expect(stderr).toContain(
      "main.ts:2\nexport = a;\n^\n\nSyntaxError: 'export =' has no meaning in an ECMAScript module",
    );
    expect(code).toBe(1);
  });

  const decorated = {
    'package.json': '{}',
    'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true, "emitDecoratorMetadata": true } }',
    'main.ts': `Object.assign(Reflect, { metadata: (kind: string, type: Function) => () => console.log(kind, type.name) });
      const plain = (..._: unknown[]): void => {};
      class A { @plain label: string = 'a'; }
      console.log(new A().label);\n`,
  };

  test('types for decorators without a compiler that knows them', async () => {
    write(decorated);
    const { stdout, notes } = await profiled('main.ts', { cwd });
    expect(stdout).toBe('a\n');
    expect(notes.warnings).toEqual([
      `${join(cwd, 'main.ts')} runs without the types that emitDecoratorMetadata adds; install typescript or @swc/core`,
    ]);
  });

  test('no types are missed where words only look like decorators', async () => {
    write({ ...decorated, 'main.ts': "const accessor : number = 1;\nconsole.log('a @b', accessor);\n" });
    const { stdout, notes } = await profiled('main.ts', { cwd });
    expect([stdout, notes.warnings]).toEqual(['a @b 1\n', []]);
  });

  test('types for decorators by @swc/core', async () => {
    write(decorated);
    mkdirSync(join(cwd, 'node_modules'));
    symlinkSync(join(__dirname, '..', '..', 'node_modules', '@swc'), join(cwd, 'node_modules', '@swc'), 'dir');
    const { stdout, stderr, notes } = await profiled('main.ts', { cwd });
    expect([stdout, stderr]).toEqual(['design:type String\na\n', '']);
    expect(notes.warnings).toEqual([]);
  });

  test('a tsconfig.json that cannot be read', async () => {
    write({
      'package.json': '{}',
      'tsconfig.json': '{ "extends": "nowhere" }',
      'main.ts': 'console.log(1 as number);\n',
    });
    const { stdout, notes } = await profiled('main.ts', { cwd });
    expect(stdout).toBe('1\n');
    expect(notes.warnings).toEqual([`${join(cwd, 'tsconfig.json')} is left out of account: File 'nowhere' not found.`]);
  });
});
