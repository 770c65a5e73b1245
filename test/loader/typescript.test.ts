import { describe, expect, test } from 'vitest';
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
