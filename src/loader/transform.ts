import type { RunSettings } from '../run/raw.ts';
import { createCandidate } from './candidate.ts';
import { compile, type Request, type Transformed } from './compile.ts';
import { extension, isCompiled, isCompiledExtension } from './extension.ts';
import { type Format, formatByName } from './module-format.ts';
import type { Notes } from './notes.ts';
import { withOwnModules } from './own-modules.ts';
import { ownWork } from './own-work.ts';
import { userSyntaxError } from './syntax-error.ts';

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
  /** The same for JavaScript that another loader made of the file, or that is in the file as it is. */
  transformJavaScript(path: string, text: string, format: Format | undefined): Transformed | undefined;
}

/** How an instrumented module finds the recorder; no other text has a reason to hold it. */
const INSTRUMENTED = /\bSymbol\.for\(["'`]lprof["'`]\)/;

/** Creates the transformer of one thread. */
export function createTransformer(settings: RunSettings, notes: Notes): Transformer {
  const candidate = createCandidate(settings);
  // A main module with ES syntax in a package without a type is loaded as CommonJS first, then again as a module.
  const done = new Map<string, Request & { result: Transformed | undefined }>();

  function transform(request: Request): Transformed | undefined {
    const { path, text, ext } = request;
    const compiled = isCompiledExtension(ext);
    const instrument = candidate.byPath(path) && candidate.byText(text);
    if (instrument) {
      try {
        const { code, format: found, lprof } = compile(request, settings);
        if (lprof !== undefined) {
          notes({ kind: 'file', path, seen: lprof.seen, instrumented: lprof.functions });
          for (const message of lprof.warnings) notes({ kind: 'warning', path, message });
        }
        if (compiled || lprof === undefined || lprof.functions.length > 0) return { code, format: found };
        return undefined;
      } catch (error) {
        const reason = (error as Error).message.split('\n')[0];
        notes({ kind: 'warning', path, message: `${path} runs without instrumentation: ${reason}` });
      }
    }
    if (!compiled) return undefined;
    try {
      const { code, format: found } = compile(request);
      return { code, format: found };
    } catch (error) {
      throw userSyntaxError(error as Error, path, text);
    }
  }

  function once(request: Request): Transformed | undefined {
    const { path, text, format, ext } = request;
    const last = done.get(path);
    if (last !== undefined && last.text === text && last.format === format && last.ext === ext) return last.result;
    const result = ownWork(() => withOwnModules(() => transform(request)));
    done.set(path, { ...request, result });
    return result;
  }

  return {
    wants: (path) => isCompiled(path) || candidate.byPath(path),
    transform(path, source, format) {
      const text = source.replace(/^\uFEFF/, '');
      return once({
        path,
        text,
        ext: extension(path),
        format: isCompiled(path) ? (format ?? formatByName(path)) : format,
      });
    },
    transformJavaScript(path, source, format) {
      const text = source.replace(/^\uFEFF/, '');
      if (text === done.get(path)?.result?.code || INSTRUMENTED.test(text)) return undefined;
      return once({ path, text, ext: '.js', format });
    },
  };
}
