import type * as Babel from '@babel/core';
import type { RunSettings } from '../run/raw.ts';
import { babel, parserPlugins, SILENT, syntaxPlugins, toCommonJs } from './babel.ts';
import { extension, isCompiled, isTypeScript } from './extension.ts';
import { cannotBeCommonJs, type Format, formatBySyntax, hasModuleStatements } from './module-format.ts';
import { findOrigin, originWarnings } from './origin.ts';
import { compilerOptions } from './tsconfig.ts';

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

/** One Babel pass: instruments when there are settings, strips types and JSX where there are any, keeps the lines. */
export function compile(request: Request, settings?: RunSettings): Compiled {
  const { path, text } = request;
  const found = settings && !isTypeScript(path) ? findOrigin(path, text, settings.root) : undefined;
  const origin = found && 'origin' in found ? found.origin : undefined;
  const instrumenter = settings && [ourPlugin(), { ...pluginOptions(path, settings), origin }];
  let format: Format | undefined = request.format;
  let lower = false;
  const decide = (file: ParsedFile) => {
    const { program } = file.ast;
    if (!isCompiled(path)) {
      // Babel takes a file whose only module syntax is `await` at the top level for a script; Node does not.
      if (format === undefined && program.extra?.topLevelAwait === true) program.sourceType = 'module';
      format ??= program.sourceType === 'module' ? 'module' : 'commonjs';
      return;
    }
    format ??= formatBySyntax(program, text);
    if (format === 'commonjs' && extension(path) !== '.cts' && cannotBeCommonJs(program, text)) format = 'module';
    // Written with `import` in a CommonJS package, as many programs for `tsc` are; Node's own stripping refuses it.
    lower = format === 'commonjs' && hasModuleStatements(program);
    program.sourceType = format === 'module' || lower ? 'module' : 'script';
    // Lets the TypeScript plugin compile `export =` and `import x = require()`.
    if (format === 'commonjs') file.set('@babel/plugin-transform-modules-*', 'commonjs');
  };
  const result = firstSuccess(sourceTypes(path, format), (sourceType) =>
    run(request, sourceType, [{ pre: decide }, ...(instrumenter ? [instrumenter] : [])]),
  );
  const code = lower ? toCommonJs(result.code as string, path) : (result.code as string);
  const { lprof } = (result.metadata ?? {}) as { lprof?: PluginResult };
  lprof?.warnings.push(...originWarnings(path, found));
  return { code, format: format as Format, lprof, reads: found?.reads ?? [] };
}

type SourceType = 'module' | 'script' | 'unambiguous' | 'commonjs';

/**
 * The ways to parse a file, in the order to try them. TypeScript is parsed as a module even where it runs as CommonJS,
 * as it may be written with `import`; the second way takes the few words that are reserved in modules.
 */
function sourceTypes(path: string, format: Format | undefined): SourceType[] {
  if (isCompiled(path)) return format === 'module' ? ['module'] : ['module', 'commonjs'];
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

function run({ path, text }: Request, sourceType: SourceType, plugins: Babel.PluginItem[]): Babel.BabelFileResult {
  const ext = extension(path);
  const options = isCompiled(path) ? compilerOptions(path) : {};
  const result = babel().transformSync(text, {
    ...SILENT,
    filename: path,
    // The DefinitelyTyped types do not know 'commonjs' yet. https://github.com/babel/babel/pull/17390
    sourceType: sourceType as 'script',
    parserOpts: {
      errorRecovery: false,
      ...(sourceType === 'commonjs' ? {} : { allowReturnOutsideFunction: true, allowNewTargetOutsideFunction: true }),
      ...(sourceType === 'commonjs' && isTypeScript(path) ? { allowImportExportEverywhere: true } : {}),
      plugins: parserPlugins(ext, options),
    },
    plugins: [...plugins, ...(isCompiled(path) ? syntaxPlugins(ext, options, text) : [])],
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
