import type { RunSettings } from '../run/raw.ts';
import { chooseClock } from '../runtime/clock.ts';
import { toCommonJs } from './babel.ts';
import { buildId } from './cache/build-id.ts';
import { cacheKey, createCache, NO_CACHE } from './cache/cache.ts';
import { cacheFolder } from './cache/cache-folder.ts';
import { createCandidate } from './candidate.ts';
import { type Compiled, compile, type Instrument, type Request } from './compile.ts';
import { translatesTraces } from './compose-map.ts';
import { extension, isCompiled, isCompiledExtension } from './extension.ts';
import { type Format, formatByName } from './module-format.ts';
import type { Notes } from './notes.ts';
import { ownWork } from './own-work.ts';
import { packageOf } from './package-of.ts';
import { createProgress } from './progress.ts';
import { userSyntaxError } from './syntax-error.ts';
import { projectCompilers } from './typescript/project-compiler.ts';
import { configOf, definesFields } from './typescript/tsconfig.ts';

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
  /** The same for a script that is no file; its text goes into the profile. */
  transformCode(path: string, text: string): Transformed | undefined;
  /** A module that was transformed as CommonJS, as `tsc` compiles it. */
  toCommonJs(path: string, code: string): string;
}

/** What Node shall run instead of the file's text. */
export interface Transformed {
  code: string;
  /** How to run it: what was asked for, else what the syntax says. */
  format: Format;
}

/** How an instrumented module finds the recorder; no other text has a reason to hold it. */
const INSTRUMENTED = /\b__lprof__\b/;

/** Files whose text is kept; between the times that one comes by there are those whose loading is under way. */
const REMEMBERED = 100;

/** Creates the transformer of one thread. */
export function createTransformer(settings: RunSettings, notes: Notes): Transformer {
  const { root } = settings;
  const clock = chooseClock(settings.clock);
  const candidate = createCandidate(settings);
  const asked = settings.selection.rule === 'patterns';
  const packages = new Set<string>();
  const cache = settings.cache ? createCache(cacheFolder()) : NO_CACHE;
  const progress = createProgress(settings.cache);
  // A file comes by more than once: from the loader and before it is compiled; and a main module with ES syntax in a
  // package without a type is loaded as CommonJS first, then again as a module.
  const done = new Map<string, Request & { result: Transformed | undefined }>();

  function transform(request: Request): Transformed | undefined {
    const { path, text, ext } = request;
    const own = candidate.byPath(path);
    const select = own ? candidate.choose(path, text) : undefined;
    if (select !== undefined) {
      try {
        const result = cached(request, { root, select, clock, maps: translatesTraces() });
        tell(path, result);
        return changed(result);
      } catch (error) {
        const reason = (error as Error).message.split('\n')[0];
        notes({ kind: 'warning', path, message: `${path} runs without instrumentation: ${reason}` });
      }
    } else if (own) {
      notes({ kind: 'passed', path });
    }
    if (!isCompiledExtension(ext)) return undefined;
    try {
      const result = cached(request);
      tell(path, result);
      return changed(result);
    } catch (error) {
      throw userSyntaxError(error as Error, path, text);
    }
  }

  function cached(request: Request, instrument?: Instrument): Compiled {
    const { path, ext } = request;
    const config = isCompiledExtension(ext) ? configOf(path) : undefined;
    const compilers = config?.options.emitDecoratorMetadata === true ? projectCompilers(path) : [];
    const key = cacheKey(buildId(), request, instrument, config?.options, config && definesFields(config), compilers);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const result = progress.during(() => compile(request, instrument));
    cache.set(key, result);
    return result;
  }

  function tellPackage(path: string): void {
    const name = packageOf(path);
    if (name === undefined || packages.has(name)) return;
    packages.add(name);
    notes({ kind: 'package', name });
  }

  function tell(path: string, { lprof, warnings }: Compiled): void {
    if (lprof !== undefined) notes({ kind: 'file', path, seen: lprof.seen, instrumented: lprof.functions });
    for (const message of [...warnings, ...(lprof?.warnings ?? [])]) notes({ kind: 'warning', path, message });
  }

  function once(request: Request): Transformed | undefined {
    const { path, text, format, ext } = request;
    const last = done.get(path);
    if (last !== undefined && last.text === text && last.format === format && last.ext === ext) return last.result;
    const result = ownWork(() => transform(request));
    done.set(path, { ...request, result });
    if (done.size > REMEMBERED) done.delete(done.keys().next().value as string);
    return result;
  }

  function lowered(path: string, code: string): string {
    const key = cacheKey(buildId(), 'commonjs', path, code);
    const known = cache.get(key)?.code;
    if (known !== undefined) return known;
    const result = toCommonJs(code, path);
    cache.set(key, { code: result, format: 'commonjs', warnings: [], reads: [] });
    return result;
  }

  return {
    toCommonJs: (path, code) => ownWork(() => lowered(path, code)),
    wants(path) {
      if (asked) tellPackage(path);
      return isCompiled(path) || candidate.byPath(path);
    },
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
    transformCode(path, text) {
      if (INSTRUMENTED.test(text)) return undefined;
      return once({ path, text, ext: '.js', format: 'commonjs', noFile: true });
    },
  };
}

function changed({ code, format }: Compiled): Transformed | undefined {
  return code === undefined ? undefined : { code, format };
}
