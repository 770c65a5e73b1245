import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import type { RunSettings } from '../run/raw.ts';
import { exactClock } from '../runtime/clock.ts';
import { createCollector } from '../runtime/collector.ts';
import { KEY } from '../runtime/index.ts';
import { isCompiled } from './extension.ts';
import { isUncompiled, type LoadResult, loadCompiled, sourceText } from './load-text.ts';
import { createNotes } from './notes.ts';
import { createTransformer, type Transformer } from './transform.ts';
import { importedCommonJs } from './typescript/export-names.ts';
import { resolveTypeScriptUrl } from './typescript/resolve-typescript.ts';

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
  /** Whether the program has a loader of its own. */
  otherLoaders: boolean;
}

let transformer: Transformer | undefined;
let busyNs: Float64Array;
let othersThere = false;

/** The URL that a hook of ours in front is loading: the same hooks stand in the chain again after each `register`. */
const loading = new AsyncLocalStorage<string>();

/** Called by `module.register`. */
export function initialize({ settings, busyNs: shared, otherLoaders }: HooksData): void {
  busyNs = shared;
  othersThere ||= otherLoaders;
  // Hooks of the program's own run on this thread and come through these; nobody will ask for their numbers.
  const unheard = createCollector(exactClock(), () => 0, false);
  Object.defineProperty(globalThis, KEY, { value: unheard, configurable: true });
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
  const resolved = await resolveMeant(specifier, context, next);
  if (context.parentURL === undefined) entries.add(resolved.url);
  return resolved;
}

async function resolveMeant(specifier: string, context: { parentURL?: string }, next: Next<{ url: string }>) {
  const meant = resolveTypeScriptUrl(specifier, context.parentURL);
  if (meant === undefined || !othersThere) return next(meant ?? specifier, context);
  try {
    return await next(specifier, context);
  } catch {
    return next(meant, context);
  }
}

/** Counts the time of work that the program waits for and that is not its own. */
function timed<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  busyNs[0] += (performance.now() - start) * 1e6;
  return result;
}

/** Gives modules to the plugin. CommonJS comes by the compile gate, in the program's own thread. */
export async function load(url: string, context: object, next: Next<LoadResult>): Promise<LoadResult> {
  const path = url.startsWith('file:') ? fileURLToPath(url) : undefined;
  if (path === undefined || !transformer?.wants(path) || loading.getStore() === url) return next(url, context);
  return loading.run(url, () => loadFile(url, path, transformer as Transformer, () => next(url, context)));
}

async function loadFile(
  url: string,
  path: string,
  using: Transformer,
  next: () => Promise<LoadResult>,
): Promise<LoadResult> {
  const ours = () => {
    const { format, source } = timed(() => loadCompiled(using, path));
    if (format === 'module') return { format, source, shortCircuit: true };
    if (entries.has(url)) return { format, source: null, shortCircuit: true };
    const facade = timed(() => importedCommonJs(path, source, (other) => loadCompiled(using, other).source));
    return { format: 'module', source: facade, shortCircuit: true };
  };
  if (isCompiled(path) && !othersThere) return ours();
  let result: LoadResult;
  try {
    result = await next();
  } catch (error) {
    if (isUncompiled(path, error)) return ours();
    throw error;
  }
  if (isUncompiled(path, result)) return ours();
  // Node leaves CommonJS without a source to `require`; another loader may not.
  const format = result.format === 'module' || result.format === 'commonjs' ? result.format : undefined;
  const text = format && sourceText(result);
  const done = text && timed(() => using.transformJavaScript(path, text, format));
  return !done ? result : { ...result, source: done.code };
}
