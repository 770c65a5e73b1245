import type * as Babel from '@babel/core';
import type { RunSettings } from '../run/raw.ts';
import { babel, SILENT, toCommonJs } from './babel.ts';
import { extension, isCompiled, isTypeScript } from './extension.ts';
import { cannotBeCommonJs, type Format, formatBySyntax, hasModuleStatements } from './module-format.ts';
import { findOrigin } from './origin.ts';
import { compileByProject } from './project-compiler.ts';
import { mayDecorate, parserPlugins, syntaxPlugins } from './syntax-plugins.ts';
import { type Config, configOf, configProblems } from './tsconfig.ts';

/** A file that Node is about to run. */
export interface Request {
  path: string;
  text: string;
  /** How Node will run it; undefined where Node looks at the syntax. */
  format: Format | undefined;
}

/** What Node shall run instead of the file's text. */
export interface Transformed {
  code: string;
  /** How to run it: what was asked for, else what the syntax says. */
  format: Format;
}

/** What became of a file, and what the plugin says about it. */
export interface Compiled extends Transformed {
  lprof?: PluginResult;
  /** What the user should know, whether the file is instrumented or not. */
  warnings: string[];
  /** Files beside the program's own text that went into the result: source maps and originals. */
  reads: string[];
}

/** What our plugin leaves in Babel's metadata. */
export interface PluginResult {
  functions: string[];
  seen: string[];
  warnings: string[];
}

/** The part of Babel's file object that we touch. */
interface ParsedFile {
  ast: { program: Babel.types.Program };
  set(key: string, value: unknown): void;
}

/** A file's text as the Babel pass gets it. */
interface Source extends Request {
  /** The text is JavaScript that Node can run, be it that the file holds no other, or was compiled before. */
  runs: boolean;
}

/**
 * One Babel pass: instruments when there are settings, strips types and JSX where there are any, keeps the lines.
 * @throws SyntaxError with the place in `loc`, for text that cannot be parsed or that no Node can run
 */
export function compile(request: Request, settings?: RunSettings): Compiled {
  const { path } = request;
  if (!isCompiled(path)) return pass({ ...request, runs: true }, settings);
  const warnings = configProblems(path);
  if (!needsMetadata(request)) return pass({ ...request, runs: false }, settings, warnings);
  const format = parsedFormat(request);
  const output = compileByProject(path, request.text, format, configOf(path));
  if (output !== undefined) return pass({ path, text: output.code, format, runs: true }, settings, warnings);
  const missing = `${path} runs without the types that emitDecoratorMetadata adds; install typescript or @swc/core`;
  return pass({ ...request, runs: false }, settings, [...warnings, missing]);
}

/** Whether decorators of the file shall see types, which Babel does not tell them. */
function needsMetadata({ path, text }: Request): boolean {
  if (!isTypeScript(path)) return false;
  const { experimentalDecorators, emitDecoratorMetadata } = configOf(path).options;
  return experimentalDecorators === true && emitDecoratorMetadata === true && mayDecorate(text);
}

function parsedFormat({ path, text, format }: Request): Format {
  const plugins = parserPlugins(extension(path), configOf(path).options);
  const file = babel().parseSync(text, {
    ...SILENT,
    filename: path,
    sourceType: 'module',
    parserOpts: { allowReturnOutsideFunction: true, plugins: ['typescript', ...plugins] },
  }) as Babel.types.File;
  return decideFormat(format, file.program, path, text);
}

function decideFormat(known: Format | undefined, program: Babel.types.Program, path: string, text: string): Format {
  const format = known ?? formatBySyntax(program, text);
  const mustBeModule = format === 'commonjs' && extension(path) !== '.cts' && cannotBeCommonJs(program, text);
  return mustBeModule ? 'module' : format;
}

function pass(request: Source, settings: RunSettings | undefined, warnings: string[] = []): Compiled {
  const { path, text, runs } = request;
  const origin = settings && (runs || !isTypeScript(path)) ? findOrigin(path, text, settings.root) : undefined;
  const instrumenter = settings && [ourPlugin(), pluginOptions(path, settings)];
  let format: Format | undefined = request.format;
  let lower = false;
  const decide = (file: ParsedFile) => {
    const { program } = file.ast;
    if (runs) {
      // Babel takes a file whose only module syntax is `await` at the top level for a script; Node does not.
      if (format === undefined && program.extra?.topLevelAwait === true) program.sourceType = 'module';
      format ??= program.sourceType === 'module' ? 'module' : 'commonjs';
      return;
    }
    format = decideFormat(format, program, path, text);
    // Written with `import` in a CommonJS package, as many programs for `tsc` are; Node's own stripping refuses it.
    lower = format === 'commonjs' && hasModuleStatements(program);
    program.sourceType = format === 'module' || lower ? 'module' : 'script';
    // Lets the TypeScript plugin compile `export =` and `import x = require()`.
    if (format === 'commonjs') file.set('@babel/plugin-transform-modules-*', 'commonjs');
  };
  const result = firstSuccess(sourceTypes(request), (sourceType) =>
    run(request, sourceType, [{ pre: decide }, ...(instrumenter ? [instrumenter] : [])]),
  );
  const code = lower ? toCommonJs(result.code as string, path) : (result.code as string);
  const { lprof } = (result.metadata ?? {}) as { lprof?: PluginResult };
  return { code, format: format as Format, lprof, warnings, reads: origin?.reads ?? [] };
}

type SourceType = 'module' | 'script' | 'unambiguous' | 'commonjs';

/**
 * The ways to parse a file, in the order to try them. TypeScript is parsed as a module even where it runs as CommonJS,
 * as it may be written with `import`; the second way takes the few words that are reserved in modules.
 */
function sourceTypes({ format, runs }: Source): SourceType[] {
  if (!runs) return format === 'module' ? ['module'] : ['module', 'commonjs'];
  return format === undefined ? ['unambiguous', 'module'] : [format];
}

function firstSuccess<T>(ways: SourceType[], attempt: (way: SourceType) => T): T {
  let first: unknown;
  for (const way of ways) {
    try {
      return attempt(way);
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

function run({ path, text, runs }: Source, sourceType: SourceType, plugins: Babel.PluginItem[]): Babel.BabelFileResult {
  const ext = extension(path);
  const config: Config | undefined = runs ? undefined : configOf(path);
  const result = babel().transformSync(text, {
    ...SILENT,
    filename: path,
    // The DefinitelyTyped types do not know 'commonjs' yet. https://github.com/babel/babel/pull/17390
    sourceType: sourceType as 'script',
    parserOpts: {
      errorRecovery: false,
      ...(sourceType === 'commonjs' ? {} : { allowReturnOutsideFunction: true, allowNewTargetOutsideFunction: true }),
      ...(sourceType === 'commonjs' && !runs && isTypeScript(path) ? { allowImportExportEverywhere: true } : {}),
      plugins: parserPlugins(runs ? '.js' : ext, config?.options ?? {}),
    },
    plugins: [...plugins, ...(config ? syntaxPlugins(ext, config, text) : [])],
  });
  return result as Babel.BabelFileResult;
}

function ourPlugin(): Babel.PluginItem {
  const { default: plugin } = require('../../babel-plugin/index.js');
  return plugin;
}

function pluginOptions(path: string, { root, selection }: RunSettings): object {
  const { rule, functions, files } = selection;
  return {
    path,
    root,
    runtime: 'global',
    select: rule === 'patterns' ? { functions, files } : rule,
    // They are in the metadata, too, and from there reach the cache.
    onWarning: () => {},
  };
}
