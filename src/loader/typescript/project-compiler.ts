import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extension } from '../extension.ts';
import type { Format } from '../module-format.ts';
import { type Config, definesFields } from './tsconfig.ts';

/** What a project's own compiler made of a file: JavaScript that ends in its source map. */
export interface CompilerOutput {
  code: string;
}

/** The parts of compilers' interfaces that are used here. */
interface TypeScript {
  version: string;
  ScriptTarget: { ES2022?: number; ESNext: number };
  ModuleKind: { CommonJS: number; ESNext: number };
  convertCompilerOptionsFromJson(options: object, folder: string): { options: object };
  transpileModule(text: string, settings: { fileName: string; compilerOptions: object }): { outputText: string };
}
interface Swc {
  transformSync(text: string, options: object): { code: string };
}

/**
 * Compiles a file as its project does, for what Babel cannot do: types as decorators see them (`emitDecoratorMetadata`).
 * The syntax of the result is at most that of the oldest Node that we support.
 * @returns undefined when the project has installed neither `typescript` (up to 6) nor `@swc/core`
 */
export function compileByProject(
  path: string,
  text: string,
  format: Format,
  config: Config,
): CompilerOutput | undefined {
  const typescript = load<TypeScript>('typescript', path);
  if (typeof typescript?.transpileModule === 'function') return byTypeScript(typescript, path, text, format, config);
  const swc = load<Swc>('@swc/core', path);
  return swc && bySwc(swc, path, text, format, config);
}

/** The versions of the compilers that a file's project has installed: what they make of it depends on them. */
export function projectCompilers(path: string): string[] {
  const require = createRequire(path);
  return ['typescript', '@swc/core'].flatMap((name) => {
    try {
      return `${name} ${JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version}`;
    } catch {
      return [];
    }
  });
}

function load<T>(name: string, from: string): T | undefined {
  try {
    return require(createRequire(from).resolve(name));
  } catch {
    return undefined;
  }
}

function byTypeScript(ts: TypeScript, path: string, text: string, format: Format, config: Config): CompilerOutput {
  const { options } = ts.convertCompilerOptionsFromJson(config.options, '.');
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      ...options,
      target: ts.ScriptTarget.ES2022 ?? ts.ScriptTarget.ESNext,
      module: format === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      moduleResolution: undefined,
      useDefineForClassFields: definesFields(config),
      inlineSourceMap: true,
      sourceMap: false,
      sourceRoot: undefined,
      declaration: false,
      declarationMap: false,
      importHelpers: false,
      // Markers are comments.
      removeComments: false,
    },
  });
  return { code: outputText };
}

function bySwc(swc: Swc, path: string, text: string, format: Format, config: Config): CompilerOutput {
  const { options } = config;
  const automatic = options.jsx?.startsWith('react-jsx') === true;
  return swc.transformSync(text, {
    filename: path,
    swcrc: false,
    configFile: false,
    sourceMaps: 'inline',
    module: { type: format === 'module' ? 'es6' : 'commonjs' },
    jsc: {
      parser: { syntax: 'typescript', tsx: extension(path) === '.tsx', decorators: true },
      target: 'es2022',
      keepClassNames: true,
      preserveAllComments: true,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: definesFields(config),
        verbatimModuleSyntax: options.verbatimModuleSyntax === true,
        react: {
          runtime: automatic ? 'automatic' : 'classic',
          ...(automatic
            ? { importSource: options.jsxImportSource }
            : { pragma: options.jsxFactory, pragmaFrag: options.jsxFragmentFactory }),
        },
      },
    },
  });
}
