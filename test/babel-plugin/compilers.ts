import { transformSync as swc } from '@swc/core';
import { transformSync as esbuild } from 'esbuild';
import ts from 'typescript';

/** Compiles a program and returns the code with its source map inside. */
export type Compiler = (source: string, file: string) => string;

function withTypeScript(options: ts.CompilerOptions): Compiler {
  return (source, file) =>
    ts.transpileModule(source, {
      fileName: file,
      compilerOptions: { allowJs: true, inlineSourceMap: true, inlineSources: true, module: 99, ...options },
    }).outputText;
}

function withSwc(target: 'es5' | 'es2022', minify: boolean): Compiler {
  return (source, filename) =>
    swc(source, {
      filename,
      configFile: false,
      swcrc: false,
      isModule: false,
      sourceMaps: 'inline',
      inlineSourcesContent: true,
      minify,
      jsc: {
        target,
        parser: { syntax: 'typescript' },
        ...(minify ? { minify: { compress: true, mangle: true } } : {}),
      },
    }).code;
}

function withEsbuild(options: object): Compiler {
  return (source, sourcefile) =>
    esbuild(source, { loader: 'ts', sourcefile, sourcemap: 'inline', target: 'node20', ...options }).code;
}

/** The compilers that people use, and the settings that change most. */
export const COMPILERS: Record<string, Compiler> = {
  'tsc es2022': withTypeScript({ target: ts.ScriptTarget.ES2022 }),
  'tsc es2015': withTypeScript({ target: ts.ScriptTarget.ES2015 }),
  'tsc es5': withTypeScript({ target: ts.ScriptTarget.ES5, downlevelIteration: true }),
  esbuild: withEsbuild({}),
  'esbuild as tsx': withEsbuild({ minifyWhitespace: true, keepNames: true, sourcesContent: false }),
  'esbuild minified': withEsbuild({ minify: true }),
  'swc es2022': withSwc('es2022', false),
  'swc es5': withSwc('es5', false),
  'swc minified': withSwc('es2022', true),
};
