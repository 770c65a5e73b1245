import type * as Babel from '@babel/core';
import { babel, SILENT, toCommonJs } from './babel.ts';
import type { Choice } from './candidate.ts';
import { withMap } from './compose-map.ts';
import { isCompiledExtension, isTypeScriptExtension } from './extension.ts';
import { madeByAnother, madeWarning } from './made-by-another.ts';
import { cannotBeCommonJs, type Format, formatBySyntax, hasModuleStatements } from './module-format.ts';
import { findOrigin, originWarnings } from './origin.ts';
import { compileByProject } from './typescript/project-compiler.ts';
import { mayDecorate, parserPlugins, syntaxPlugins } from './typescript/syntax-plugins.ts';
import { type Config, configOf, configProblems } from './typescript/tsconfig.ts';

/** A file that Node is about to run. */
export interface Request {
  path: string;
  text: string;
  /** The language of the text, as an extension: that of the path, or `.js` where another loader has compiled it. */
  ext: string;
  /** How Node will run it; undefined where Node looks at the syntax. */
  format: Format | undefined;
  /** Set for code that is in no file: its text goes along with it. */
  noFile?: true;
}

/** What became of a file, and what the plugin says about it. */
export interface Compiled {
  /** What Node shall run; undefined when that is the text itself. */
  code: string | undefined;
  /** How to run it: what was asked for, else what the syntax says. */
  format: Format;
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

/** What to instrument in a file. */
export interface Instrument {
  /** The project's root, which patterns are relative to. */
  root: string;
  select: Choice;
  /** The clock that the code is for. @default 'exact' */
  clock?: 'shared' | 'exact';
  /** Whether stack traces go through source maps, so that the result needs one. */
  maps?: boolean;
}

/**
 * One Babel pass: instruments if asked to, strips types and JSX where there are any, keeps the lines.
 * @throws SyntaxError with the place in `loc`, for text that cannot be parsed or that no Node can run
 */
export function compile(request: Request, instrument?: Instrument): Compiled {
  const { path, ext } = request;
  if (!isCompiledExtension(ext)) return pass(request, instrument);
  const warnings = configProblems(path);
  const decorated = mayNeedMetadata(request) ? parse(request) : undefined;
  if (decorated === undefined || !hasDecorators(decorated)) return pass(request, instrument, warnings);
  const format = decideFormat(request, decorated);
  const output = compileByProject(path, request.text, format, configOf(path));
  if (output !== undefined) {
    const result = pass({ path, text: output.code, ext: '.js', format }, instrument, warnings);
    return { ...result, code: result.code ?? output.code };
  }
  const missing = `${path} runs without the types that emitDecoratorMetadata adds; install typescript or @swc/core`;
  return pass(request, instrument, [...warnings, missing]);
}

/** Whether decorators that the file may have shall see types, which Babel does not tell them. */
function mayNeedMetadata({ path, text, ext }: Request): boolean {
  if (!isTypeScriptExtension(ext)) return false;
  const { experimentalDecorators, emitDecoratorMetadata } = configOf(path).options;
  return experimentalDecorators === true && emitDecoratorMetadata === true && mayDecorate(text);
}

function parse({ path, text, ext }: Request): Babel.types.Program {
  const plugins = parserPlugins(ext, configOf(path).options);
  const file = babel().parseSync(text, {
    ...SILENT,
    filename: path,
    sourceType: 'module',
    parserOpts: { allowReturnOutsideFunction: true, plugins: ['typescript', ...plugins] },
  }) as Babel.types.File;
  return file.program;
}

function hasDecorators(program: Babel.types.Program): boolean {
  let found = false;
  babel().types.traverseFast(program, (node) => {
    if (node.type === 'Decorator') found = true;
  });
  return found;
}

function decideFormat({ format: known, text, ext }: Request, program: Babel.types.Program): Format {
  const format = known ?? formatBySyntax(program, text);
  return format === 'commonjs' && ext !== '.cts' && cannotBeCommonJs(program, text) ? 'module' : format;
}

function pass(request: Request, instrument: Instrument | undefined, warnings: string[] = []): Compiled {
  const { path, ext } = request;
  const found = instrument && !isCompiledExtension(ext) ? findOrigin(path, request.text, instrument.root) : undefined;
  const origin = found && 'origin' in found ? found.origin : undefined;
  const made = instrument !== undefined && !isCompiledExtension(ext) && !origin && madeByAnother(path, request.text);
  const instrumenter = instrument && [
    ourPlugin(),
    { ...pluginOptions(path, instrument), origin, embedSource: made || request.noFile },
  ];
  const mapped = instrument?.maps ? origin : undefined;
  const text = mapped === undefined ? request.text : request.text.slice(0, mapped.commentAt);
  let format: Format | undefined = request.format;
  let lower = false;
  const decide = (file: ParsedFile) => {
    const { program } = file.ast;
    if (!isCompiledExtension(ext)) {
      // Babel takes a file whose only module syntax is `await` at the top level for a script; Node does not.
      if (format === undefined && program.extra?.topLevelAwait === true) program.sourceType = 'module';
      format ??= program.sourceType === 'module' ? 'module' : 'commonjs';
      return;
    }
    format = decideFormat({ ...request, format }, program);
    // Written with `import` in a CommonJS package, as many programs for `tsc` are; Node's own stripping refuses it.
    lower = format === 'commonjs' && hasModuleStatements(program);
    program.sourceType = format === 'module' || lower ? 'module' : 'script';
    // Lets the TypeScript plugin compile `export =` and `import x = require()`.
    if (format === 'commonjs') file.set('@babel/plugin-transform-modules-*', 'commonjs');
  };
  const result = firstSuccess(sourceTypes(ext, format), (sourceType) =>
    run(
      { ...request, text },
      sourceType,
      [{ pre: decide }, ...(instrumenter ? [instrumenter] : [])],
      mapped !== undefined,
    ),
  );
  const { lprof } = (result.metadata ?? {}) as { lprof?: PluginResult };
  const told = {
    format: format as Format,
    lprof,
    warnings: [
      ...warnings,
      ...originWarnings(path, found),
      ...(made && !found && lprof?.functions.length ? [madeWarning(path)] : []),
    ],
    reads: [...(found?.reads ?? []), ...(made ? [path] : [])],
  };
  if (!isCompiledExtension(ext) && !lprof?.functions.length) return { code: undefined, ...told };
  const plain = result.code as string;
  const code = mapped && result.map ? withMap(plain, result.map, mapped, path) : plain;
  return { code: lower ? toCommonJs(code, path) : code, ...told };
}

type SourceType = 'module' | 'script' | 'unambiguous' | 'commonjs';

/**
 * The ways to parse a file, in the order to try them. TypeScript is parsed as a module even where it runs as CommonJS,
 * as it may be written with `import`; the second way takes the few words that are reserved in modules.
 */
function sourceTypes(ext: string, format: Format | undefined): SourceType[] {
  if (isCompiledExtension(ext)) return format === 'module' ? ['module'] : ['module', 'commonjs'];
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

function run(
  { path, text, ext }: Request,
  sourceType: SourceType,
  plugins: Babel.PluginItem[],
  sourceMaps: boolean,
): Babel.BabelFileResult {
  const config: Config | undefined = isCompiledExtension(ext) ? configOf(path) : undefined;
  const result = babel().transformSync(text, {
    ...SILENT,
    filename: path,
    sourceMaps,
    // The DefinitelyTyped types do not know 'commonjs' yet. https://github.com/babel/babel/pull/17390
    sourceType: sourceType as 'script',
    parserOpts: {
      errorRecovery: false,
      ...(sourceType === 'commonjs' ? {} : { allowReturnOutsideFunction: true, allowNewTargetOutsideFunction: true }),
      ...(sourceType === 'commonjs' && isTypeScriptExtension(ext) ? { allowImportExportEverywhere: true } : {}),
      plugins: parserPlugins(ext, config?.options ?? {}),
    },
    plugins: [...plugins, ...(config ? syntaxPlugins(ext, config, text) : [])],
  });
  return result as Babel.BabelFileResult;
}

function ourPlugin(): Babel.PluginItem {
  const { default: plugin } = require('../../babel-plugin/index.js');
  return plugin;
}

function pluginOptions(path: string, { root, select, clock }: Instrument): object {
  // The warnings are in the metadata, too, and from there reach the cache.
  return { path, root, runtime: 'global', select, clock, onWarning: () => {} };
}
