import { createHash } from 'node:crypto';
import type { NodePath, PluginObj, types as t } from '@babel/core';
import { createPositions, type OriginSource } from './compiled/origin.ts';
import { type Parser, readOriginals } from './compiled/originals.ts';
import { prepare } from './compiled/prepare.ts';
import { keepValue } from './completion.ts';
import { instrument, type Select } from './instrument.ts';
import { keepCount } from './line-terminators.ts';
import { checkOptions, type PluginOptions } from './options.ts';
import { createPrologue } from './prologue.ts';
import { keepTokens } from './retain-lines.ts';
import { createSelector } from './select.ts';
import { createTable } from './table.ts';
import { letters, uniqueNames } from './unique-names.ts';

export type { Patterns, PluginOptions } from './options.ts';

/** What the plugin leaves in Babel's `file.metadata.lprof`. */
export interface Metadata {
  /** Names of the functions that were instrumented. */
  functions: string[];
  /** Names of all functions of the file. */
  seen: string[];
  /** `file:line: what is wrong with a marker or function`. */
  warnings: string[];
}

interface Api extends Parser {
  assertVersion(range: number | string): void;
  caller(find: (caller: { name: string } | undefined) => boolean): boolean;
}

interface State {
  file: {
    code: string;
    ast: t.File;
    metadata: object;
    opts: {
      filename?: string | null;
      root?: string | null;
      generatorOpts?: { retainLines?: boolean };
      plugins?: { visitor?: object }[];
      presets?: unknown[];
    };
  };
}

/**
 * The Babel plugin (Babel 7 and 8): instruments selected functions so that hits and times of each line are collected.
 * It works on the source as it was written, so it belongs before plugins that compile syntax away; it visits the
 * program as soon as Babel enters it, which makes the order in the configuration unimportant.
 *
 * @throws Error for unknown or wrong options
 */
export default function lprofPlugin(api: Api, rawOptions: PluginOptions = {}): PluginObj {
  api.assertVersion('^7.0.0 || ^8.0.0');
  const jest = api.caller((caller) => caller?.name === 'babel-jest');
  const options = checkOptions(rawOptions, jest);
  return {
    name: 'lprof',
    visitor: {
      Program(path: NodePath<t.Program>, state: unknown) {
        const { file } = state as State;
        if ('lprof' in file.metadata) return;
        Object.assign(file.metadata, { lprof: run(api, path, file, options) });
        if (isAlone(file.opts)) path.skip();
      },
    },
  };
}

function run(api: Api, path: NodePath<t.Program>, file: State['file'], options: PluginOptions): Metadata {
  const { types } = api;
  const { origin } = options;
  const filename = options.path ?? file.opts.filename ?? 'unknown';
  const root = options.root ?? file.opts.root ?? '';
  const metadata: Metadata = { functions: [], seen: [], warnings: [] };
  const say = (text: string) => {
    metadata.warnings.push(text);
    (options.onWarning ?? console.warn)(text);
  };
  const selectIn = (...paths: string[]): Select => {
    const { select } = options;
    if (typeof select !== 'object') return select!;
    const selectors = paths.map((each) => createSelector(select, each, root));
    return {
      byName: (name) => selectors.some((selector) => selector.byName(name)),
      // Those of the compiled file are other lines.
      lines: selectors[0].lines,
    };
  };
  const originals = origin && readOriginals(api, origin, (source) => selectOriginal(source, filename, selectIn), say);
  if (originals !== undefined && !originals.chosen) return { ...metadata, seen: originals.seen };
  const table = createTable(filename, sha256(file.code));
  if (options.embedSource) table.table.source = file.code;
  const names = uniqueNames(path, sha256(filename));
  const module = path.node.sourceType === 'module';
  const retainLines = file.opts.generatorOpts?.retainLines === true;
  const keepLines = retainLines ? keepTokens(types, path.node, file.code) : undefined;
  if (retainLines) keepCount(types, path.node, file.ast.comments ?? []);
  const compiled =
    originals && prepare(types, path.node, origin!, createPositions(origin!, file.code), originals, table);
  const output = instrument({
    types,
    program: path.node,
    comments: file.ast.comments ?? [],
    source: file.code,
    module,
    names,
    table,
    select: selectIn(filename),
    clock: options.clock!,
    ...(compiled === undefined ? {} : { compiled }),
    warn: (line, message) => say(`${compiled?.describe(line) ?? `${filename}:${line}`}: ${message}`),
  });
  compiled?.restore();
  if (origin !== undefined) table.table.sources = origin.sources.map((source) => sourceEntry(source, options));
  metadata.functions = output.functions;
  metadata.seen = originals?.seen ?? output.seen;
  if (output.functions.length > 0) {
    keepLines?.();
    // One file may be instrumented in two ways, so its path would not tell.
    const base = `_lp_${letters(sha256(JSON.stringify(table.table)), 12)}`;
    output.nameBase(base);
    const { head, variables, attach, after } = createPrologue(types, names, table.table, base, options, module);
    path.node.body.unshift(...head, attach);
    path.node.body.push(...after);
    if (!module) keepValue(types, path.node, path.scope.generateUid('lp_void'));
    // Other plugins look variables up in the scope; they have to find the new ones and what has moved. Babel compares
    // each use of a variable with all others, of which those of the probes have very many: they are declared after that.
    const alone = isAlone(file.opts);
    if (!alone) path.scope.crawl();
    path.node.body.splice(head.length, 0, variables);
    if (!alone) declare(path, variables);
  }
  return metadata;
}

/** Whether nobody visits the program after this plugin; visiting it takes longer than instrumenting it. */
function isAlone({ plugins = [], presets = [] }: State['file']['opts']): boolean {
  const visitors = plugins.filter(({ visitor = {} }) => Object.keys(visitor).length > 0);
  return visitors.length === 1 && presets.length === 0;
}

/** Tells Babel of variables that are used somewhere. */
function declare(path: NodePath<t.Program>, variables: t.VariableDeclaration): void {
  const declaration = path.get('body').find(({ node }) => node === variables);
  path.scope.registerDeclaration(declaration!);
  for (const { id } of variables.declarations) {
    const binding = path.scope.getBinding((id as t.Identifier).name);
    if (binding !== undefined) binding.referenced = true;
  }
}

/** What is bundled from `node_modules` is not the program's own, unless the compiled file is there, too. */
function selectOriginal(
  { path, text }: OriginSource,
  filename: string,
  selectIn: (...paths: string[]) => Select,
): Select | undefined {
  const foreign = (file: string) => /[\\/]node_modules[\\/]/.test(file);
  if (foreign(path) && !foreign(filename)) return undefined;
  const select = selectIn(path, filename);
  return select === 'marked' && !text.includes('profile') ? undefined : select;
}

function sourceEntry({ path, text, embed }: OriginSource, { embedSource }: PluginOptions) {
  return { path, sha256: sha256(text), ...(embed || embedSource ? { source: text } : {}) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
