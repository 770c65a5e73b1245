/*
 * `lprof/vite`: a plugin for Vite and vitest, which compile the project's files themselves and pass no module hook.
 */
import { join } from 'node:path';
import { getEnvironmentData } from 'node:worker_threads';
import type * as Babel from '@babel/core';
import { babel, SILENT } from '../loader/babel.ts';
import { createCandidate } from '../loader/candidate.ts';
import type { PluginResult } from '../loader/compile.ts';
import { extension, isCompiledExtension, isJavaScript, isTypeScriptExtension } from '../loader/extension.ts';
import { createNotes } from '../loader/notes.ts';
import { ownWork } from '../loader/own-work.ts';
import { SETTINGS_KEY } from '../loader/settings.ts';
import { parserPlugins } from '../loader/typescript/syntax-plugins.ts';
import { configOf } from '../loader/typescript/tsconfig.ts';
import type { RunSettings } from '../run/raw.ts';
import { chooseClock } from '../runtime/clock.ts';

/** The part of a Vite plugin that this one has. */
export interface VitePlugin {
  name: string;
  enforce: 'pre';
  configResolved(config: object): void;
  resolveId(id: string): { id: string; external: true } | undefined;
  transform(code: string, id: string, options?: { ssr?: boolean }): { code: string; map: object | null } | undefined;
}

const RUNTIME = 'lprof/runtime';

/**
 * Instruments what the run asks for, before other plugins see the files. Below `lprof run` and `lprof/register`
 * only; else it does nothing, so it can stay in the configuration.
 */
export function lprof(): VitePlugin {
  const text = getEnvironmentData(SETTINGS_KEY);
  let realm: 'one' | 'any' = 'one';
  const transform = typeof text === 'string' ? createTransform(JSON.parse(text), () => realm) : () => undefined;
  // Found from here, as a package of a workspace need not have lprof in reach. vitest takes a path, not an address.
  const runtime = join(__dirname, '..', 'runtime', 'index.js').replaceAll('\\', '/');
  return {
    name: 'lprof',
    enforce: 'pre',
    configResolved(config) {
      const { test } = config as { test?: { pool?: string } };
      if (test?.pool?.startsWith('vm')) realm = 'any';
    },
    resolveId: (id) => (id === RUNTIME ? { id: runtime, external: true } : undefined),
    // What Vite serves to a browser runs where nobody gathers; vitest's simulated browsers run in Node.
    transform: (code, id, options) =>
      options?.ssr === true || process.env.VITEST !== undefined ? transform(code, id) : undefined,
  };
}

function createTransform(
  settings: RunSettings,
  realm: () => 'one' | 'any',
): (code: string, id: string) => ReturnType<VitePlugin['transform']> {
  const candidate = createCandidate(settings);
  const clock = chooseClock(settings.clock);
  const notes = createNotes(settings.dir);
  return (code, id) => {
    const [path, query] = id.split('?', 2);
    // What is asked for as text or by its address is no module; names with a zero are no files.
    if (id.includes('\0') || /(?:^|&)(?:raw|url|inline)\b/.test(query ?? '')) return undefined;
    const ext = extension(path);
    if (!(isCompiledExtension(ext) || isJavaScript(path)) || !candidate.byPath(path)) return undefined;
    const select = candidate.choose(path, code);
    if (select === undefined) {
      notes({ kind: 'passed', path });
      return undefined;
    }
    return ownWork(() => {
      try {
        const result = instrument(path, ext, code, { path, root: settings.root, select, clock, realm: realm() });
        const { lprof } = result.metadata as unknown as { lprof: PluginResult };
        notes({ kind: 'file', path, seen: lprof.seen, instrumented: lprof.functions });
        for (const message of lprof.warnings) notes({ kind: 'warning', path, message });
        return lprof.functions.length > 0 ? { code: result.code!, map: result.map ?? null } : undefined;
      } catch (error) {
        const reason = (error as Error).message.split('\n')[0];
        notes({ kind: 'warning', path, message: `${path} runs without instrumentation: ${reason}` });
        return undefined;
      }
    });
  };
}

/** Types and JSX stay: it is Vite that compiles them, as the project has set it up. */
function instrument(path: string, ext: string, code: string, options: object) {
  const { default: plugin } = require('../../babel-plugin/index.js') as typeof import('../../babel-plugin/index.ts');
  const typescript = isTypeScriptExtension(ext);
  // Vite takes JSX in .js, too, where a plugin compiles it.
  const jsx = !typescript && ext !== '.jsx' ? (['jsx'] as const) : [];
  return babel().transformSync(code, {
    ...SILENT,
    filename: path,
    sourceType: 'unambiguous',
    sourceMaps: true,
    parserOpts: {
      allowReturnOutsideFunction: true,
      plugins: [
        ...(typescript ? (['typescript'] as const) : []),
        ...jsx,
        ...parserPlugins(ext, typescript ? configOf(path).options : {}),
      ],
    },
    plugins: [[plugin, { ...options, onWarning: () => {} }], keptParentheses],
  })!;
}

/** Babel prints `(<a />).b` as `<a />.b`, which not everybody reads. https://github.com/oxc-project/oxc */
function keptParentheses({ types }: typeof Babel): Babel.PluginObj {
  return {
    visitor: {
      'JSXElement|JSXFragment'(path: Babel.NodePath) {
        if (path.key !== 'object' && path.key !== 'callee' && path.key !== 'tag') return;
        path.replaceWith(types.parenthesizedExpression(path.node as Babel.types.JSXElement));
      },
    },
  };
}
