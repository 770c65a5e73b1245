import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURES, plain, profiled } from './helpers.ts';

const PROGRAMS = join(FIXTURES, 'typescript');
const TSX = join(__dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'cli.mjs');

type Truth = 'tsx' | 'tsc';

/** Programs that use one corner of TypeScript each, and whose output counts where tsx and tsc do not make the same. */
const programs: [name: string, truths: Truth[], tsx?: string[]][] = [
  ['enums', ['tsx', 'tsc']],
  ['untyped', ['tsx', 'tsc']],
  ['import-equals', ['tsx', 'tsc']],
  ['declaration-merging', ['tsx', 'tsc']],
  ['standard-decorators', ['tsx', 'tsc']],
  ['experimental-decorators', ['tsx', 'tsc']],
  ['define-fields', ['tsx', 'tsc']],
  ['set-fields', ['tsx', 'tsc']],
  ['no-target', ['tsx', 'tsc']],
  ['elision', ['tsx', 'tsc']],
  ['elision-verbatim', ['tsx', 'tsc']],
  ['syntax', ['tsx', 'tsc']],
  ['using', ['tsx', 'tsc']],
  ['jsx-classic', ['tsx', 'tsc']],
  ['jsx-automatic', ['tsx', 'tsc']],
  ['jsx-none', ['tsx', 'tsc']],
  // tsx maps the lines of stack traces.
  ['lines', ['tsx']],
  // `importsNotUsedAsValues` is gone since TypeScript 5.5.
  ['elision-values', ['tsx']],
  // tsx knows no `emitDecoratorMetadata`, and leaves `import x = require()` in modules as it is.
  ['metadata', ['tsc']],
  ['mts-cts', ['tsc']],
  // tsc leaves the names that `paths` allows to whatever runs its output.
  ['aliases', ['tsx'], ['--tsconfig', 'tsconfig.app.json']],
  ['aliases-cjs', ['tsx'], ['--tsconfig', 'tsconfig.app.json']],
];

let temporary: string;
beforeAll(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
});
afterAll(() => rmSync(temporary, { recursive: true }));

describe('a program prints what tsx and tsc let it print', () => {
  test.each(programs)('%s', async (name, truths, tsx = []) => {
    const cwd = join(PROGRAMS, name);
    const script = ['main.ts', 'main.tsx', 'main.mts'].find((file) => existsSync(join(cwd, file))) as string;
    const marked = { rule: 'marked' as const, functions: [], files: [] };
    const [whole, nothing, byTsx, byTsc] = await Promise.all([
      profiled(script, { cwd }),
      profiled(script, { cwd, selection: marked }),
      truths.includes('tsx') ? plain(TSX, { cwd, args: [...tsx, script] }) : undefined,
      truths.includes('tsc') ? plain(compiled(name, script)) : undefined,
    ]);
    for (const truth of [byTsx, byTsc]) {
      if (truth === undefined) continue;
      expect(truth.stderr).toBe('');
      expect(whole.stdout).toBe(truth.stdout);
    }
    expect(nothing.stdout).toBe(whole.stdout);
    expect([whole.stderr, whole.code, nothing.stderr, nothing.code]).toEqual(['', 0, '', 0]);
    expect(whole.threads[0].files.length).toBeGreaterThan(0);
    expect(nothing.notes.files.size).toBe(0);
    expect(whole.notes.warnings.filter((text) => !text.endsWith('it declares with await using'))).toEqual([]);
  });
});

/** Lets tsc compile a program in a copy of its folder, types unchecked, for Node's modules; the script to run. */
function compiled(name: string, script: string): string {
  const folder = join(temporary, name);
  cpSync(join(PROGRAMS, name), folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) {
    cpSync(join(PROGRAMS, 'package.json'), join(folder, 'package.json'));
  }
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram([join(folder, script)], {
    ...options,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    // The default of TypeScript 5 is too old for Node's modules; fields are assigned there.
    target: options.target ?? ts.ScriptTarget.ES2021,
    noCheck: true,
    noLib: true,
    types: [],
  });
  program.emit();
  return join(folder, script.replace(/ts(x?)$/, 'js'));
}
