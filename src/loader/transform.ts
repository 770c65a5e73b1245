import type * as Babel from '@babel/core';
import type { RunSettings } from '../run/raw.ts';
import { babel, parserPlugins, SILENT, syntaxPlugins, toCommonJs } from './babel.ts';
import { createCandidate } from './candidate.ts';
import { extension, isCompiled, isTypeScript } from './extension.ts';
import { cannotBeCommonJs, type Format, formatByName, formatBySyntax, hasModuleStatements } from './module-format.ts';
import type { Notes } from './notes.ts';
import { withOwnModules } from './own-modules.ts';
import { ownWork } from './own-work.ts';
import { userSyntaxError } from './syntax-error.ts';
import { compilerOptions } from './tsconfig.ts';

/** What Node shall run instead of the file's text. */
export interface Transformed {
  code: string;
  /** How to run it: what was asked for, else what the syntax says. */
  format: Format;
}

/** Brings the files of one thread to the plugin. */
export interface Transformer {
  /** Whether the file is worth reading: it must be compiled or may hold functions to profile. */
  wants(path: string): boolean;
  /**
   * The code to run for a file; undefined when it runs as it is.
   * @param format how Node will run it, undefined when Node looks at the syntax
   * @throws SyntaxError when TypeScript or JSX cannot be parsed
   */
  transform(path: string, text: string, format: Format | undefined): Transformed | undefined;
}

/** What our plugin leaves in Babel's metadata. */
interface PluginResult {
  functions: string[];
  seen: string[];
  warnings: string[];
}

/** The part of Babel's file object that we touch. */
interface ParsedFile {
  ast: { program: Babel.types.Program };
  set(key: string, value: unknown): void;
}

interface Request {
  path: string;
  text: string;
  format: Format | undefined;
}

/** Creates the transformer of one thread. */
export function createTransformer(settings: RunSettings, notes: Notes): Transformer {
  const candidate = createCandidate(settings);
  // A main module with ES syntax in a package without a type is loaded as CommonJS first, then again as a module.
  const done = new Map<string, { text: string; format: Format | undefined; result: Transformed | undefined }>();

  function transform(request: Request): Transformed | undefined {
    const { path, text } = request;
    const instrument = candidate.byPath(path) && candidate.byText(text);
    if (instrument) {
      try {
        const { code, format: found, lprof } = compile(request, settings, notes);
        if (lprof !== undefined) {
          notes({ kind: 'file', path, seen: lprof.seen, instrumented: lprof.functions });
          for (const message of lprof.warnings) notes({ kind: 'warning', path, message });
        }
        if (isCompiled(path) || lprof === undefined || lprof.functions.length > 0) return { code, format: found };
        return undefined;
      } catch (error) {
        const reason = (error as Error).message.split('\n')[0];
        notes({ kind: 'warning', path, message: `${path} runs without instrumentation: ${reason}` });
      }
    }
    if (!isCompiled(path)) return undefined;
    try {
      const { code, format: found } = compile(request);
      return { code, format: found };
    } catch (error) {
      throw userSyntaxError(error as Error, path, text);
    }
  }

  return {
    wants: (path) => isCompiled(path) || candidate.byPath(path),
    transform(path, source, format) {
      const text = source.replace(/^\uFEFF/, '');
      const last = done.get(path);
      if (last !== undefined && last.text === text && last.format === format) return last.result;
      const known = isCompiled(path) ? (format ?? formatByName(path)) : format;
      const result = ownWork(() => withOwnModules(() => transform({ path, text, format: known })));
      done.set(path, { text, format, result });
      return result;
    },
  };
}

/** One Babel pass: instruments when there are settings, strips types and JSX where there are any, keeps the lines. */
function compile(request: Request, settings?: RunSettings, notes?: Notes): Transformed & { lprof?: PluginResult } {
  const { path, text } = request;
  const instrumenter = settings && [ourPlugin(), pluginOptions(path, settings, notes)];
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
  return { code, format: format as Format, lprof: (result.metadata as { lprof?: PluginResult } | undefined)?.lprof };
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

function pluginOptions(path: string, { root, selection }: RunSettings, notes: Notes | undefined): object {
  const { rule, functions, files } = selection;
  return {
    path,
    root,
    runtime: 'global',
    select: rule === 'patterns' ? { functions, files } : rule,
    onWarning: (message: string) => notes?.({ kind: 'warning', path, message }),
  };
}
