import type { RunSettings } from '../run/raw.ts';
import { createCandidate } from './candidate.ts';
import { compile, type Request, type Transformed } from './compile.ts';
import { isCompiled } from './extension.ts';
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
}

/** Creates the transformer of one thread. */
export function createTransformer(settings: RunSettings, notes: Notes): Transformer {
  const candidate = createCandidate(settings);
  // A main module with ES syntax in a package without a type is loaded as CommonJS first, then again as a module.
  const done = new Map<string, { text: string; format: Format | undefined; result: Transformed | undefined }>();

  function transform(request: Request): Transformed | undefined {
    const { path, text } = request;
    const instrument = candidate.byPath(path) && candidate.byText(text, path);
    if (instrument) {
      try {
        const { code, format: found, lprof } = compile(request, settings);
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
