import { fileURLToPath } from 'node:url';
import type { RunSettings } from '../run/raw.ts';
import { exactClock } from '../runtime/clock.ts';
import { createCollector } from '../runtime/collector.ts';
import { importedCommonJs } from './export-names.ts';
import { isCompiled } from './extension.ts';
import { type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import { createNotes } from './notes.ts';
import { resolveTypeScriptUrl } from './resolve-typescript.ts';
import { createTransformer, type Transformer } from './transform.ts';

/*
 * Asynchronous hooks, for Nodes without safe synchronous ones. Node runs this file on a thread of its own; it shares
 * nothing with the program, which is why line tables travel inside the modules.
 */

type Next<T> = (name: string, context?: object) => Promise<T>;

/** What the program's thread hands to this one. */
export interface HooksData {
  settings: RunSettings;
  /** Nanoseconds that this thread worked, most of them while the program waited for a module. */
  busyNs: Float64Array;
}

let transformer: Transformer | undefined;
let busyNs: Float64Array;
/** What was handed out for a URL: a worker registers the hooks once more, and then a file passes them twice. */
const given = new Map<string, LoadResult['source']>();

/** Called by `module.register`. */
export function initialize({ settings, busyNs: shared }: HooksData): void {
  busyNs = shared;
  // Hooks of the program's own run on this thread and come through these; nobody will ask for their numbers.
  const unheard = createCollector(
    exactClock(),
    () => {},
    () => 0,
  );
  Object.defineProperty(globalThis, Symbol.for('lprof'), { value: unheard, configurable: true });
  transformer ??= createTransformer(settings, createNotes(settings.dir, '-hooks'));
}

/** What the program was started with: it stays a main module of its kind. */
const entries = new Set<string>();

/** Lets TypeScript files import by the names that their compiler would have made. */
export async function resolve(
  specifier: string,
  context: { parentURL?: string },
  next: Next<{ url: string }>,
): Promise<object> {
  const resolved = await next(resolveTypeScriptUrl(specifier, context.parentURL) ?? specifier, context);
  if (context.parentURL === undefined) entries.add(resolved.url);
  return resolved;
}

/** Counts the time of work that the program waits for and that is not its own. */
function timed<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  busyNs[0] += (performance.now() - start) * 1e6;
  return result;
}

/** Gives modules to the plugin. CommonJS stays without source: Node then loads it as `require` does, see commonjs.ts. */
export async function load(url: string, context: object, next: Next<LoadResult>): Promise<LoadResult> {
  const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
  if (path === undefined || !transformer?.wants(path)) return next(url, context);
  const using = transformer;
  if (isCompiled(path)) {
    const { format, source } = timed(() => loadCompiled(using, path));
    if (format === 'module') return { format, source, shortCircuit: true };
    if (entries.has(url)) return { format, source: null, shortCircuit: true };
    const facade = timed(() => importedCommonJs(path, source, (other) => loadCompiled(using, other).source));
    return { format: 'module', source: facade, shortCircuit: true };
  }
  const result = await next(url, context);
  const text = result.format === 'module' ? sourceText(result) : undefined;
  if (text === undefined || given.get(url) === text) return result;
  const done = timed(() => using.transform(path, text, 'module'));
  if (done === undefined) return result;
  given.set(url, done.code);
  return { ...result, source: done.code };
}
