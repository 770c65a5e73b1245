import type * as Babel from '@babel/core';
import { instrument, type Select } from '../instrument.ts';
import { createTable } from '../table.ts';
import type { Names } from '../unique-names.ts';
import type { Origin, OriginSource, Place } from './origin.ts';
import { createOutline, keyOf, type OriginalFunction, type Outline, type Unit } from './outline.ts';

/** What Babel hands to a plugin, as far as originals need it. */
export type Parser = Pick<typeof Babel, 'parseSync' | 'types'>;

/** The originals of a compiled file, understood as far as functions were chosen in them. */
export interface Originals {
  /** The chosen function and the unit at a place, as of an outline; undefined where nothing is to be measured. */
  at(place: Place, outside?: boolean): { fn: OriginalFunction; unit: Unit | undefined } | undefined;
  /** Names of all functions, of all originals. */
  seen: string[];
  /** True when there is a function to instrument. */
  chosen: boolean;
}

/**
 * Reads the originals: each is instrumented as if it ran itself, and the result thrown away. What that says about names,
 * markers and lines is what the compiled code is to be reported as.
 *
 * @param selectIn how functions are selected in an original; undefined where none can be
 */
export function readOriginals(
  babel: Parser,
  origin: Origin,
  selectIn: (source: OriginSource) => Select | undefined,
  warn: (message: string) => void,
): Originals {
  const seen: string[] = [];
  let chosen = false;
  const outlines = origin.sources.map((source, index) => {
    const select = selectIn(source);
    if (select === undefined) return undefined;
    const file = parse(babel, source);
    if (file === undefined) {
      warn(`${source.path}: the original cannot be parsed; what was compiled from it is not measured`);
      return undefined;
    }
    const outline = createOutline(babel.types, file.program, index);
    const table = createTable(source.path, '');
    const output = instrument({
      types: babel.types,
      program: file.program,
      comments: file.comments ?? [],
      source: source.text,
      module: true,
      names: NAMES,
      table,
      select,
      clock: 'shared',
      warn: (line, message) => warn(`${source.path}:${line}: ${message}`),
    });
    seen.push(...output.seen);
    choose(outline, table.table.functions);
    chosen ||= output.functions.length > 0;
    return outline;
  });
  return {
    seen,
    chosen,
    at({ source, offset }, outside) {
      const found = outlines[source]?.at(offset, outside);
      return found?.fn.chosen === undefined ? undefined : found;
    },
  };
}

const NAMES: Names = {
  recorder: '$',
  attach: '$',
  frame: '$',
  activation: '$',
  ints: '$',
  base: '$',
  caller: '$',
  cell: '$',
  round: '$',
};

function choose(outline: Outline, tables: OriginalFunction['chosen'][]): void {
  const byKey = new Map(
    tables.map((table) => [
      table!.kind === 'module'
        ? 'module'
        : keyOf({
            start: { line: table!.line, column: table!.column },
            end: { line: table!.endLine, column: table!.endColumn },
          } as Babel.types.SourceLocation),
      table,
    ]),
  );
  for (const fn of outline.functions) fn.chosen = byKey.get(fn.key);
}

function parse(babel: Parser, { path, text }: OriginSource): Babel.types.File | undefined {
  const typescript = /\.[cm]?tsx?$/.test(path);
  const jsx = /\.(?:[jt]sx|[cm]?js)$/.test(path);
  if (!typescript && !jsx) return undefined;
  for (const decorators of ['decorators', 'decorators-legacy'] as const) {
    try {
      const file = babel.parseSync(text, {
        filename: path,
        configFile: false,
        babelrc: false,
        browserslistConfigFile: false,
        sourceType: 'module',
        parserOpts: {
          errorRecovery: true,
          allowReturnOutsideFunction: true,
          allowNewTargetOutsideFunction: true,
          allowSuperOutsideMethod: true,
          allowUndeclaredExports: true,
          plugins: [
            ...(typescript ? (['typescript'] as const) : []),
            ...(jsx ? (['jsx'] as const) : []),
            decorators,
            'decoratorAutoAccessors',
            'explicitResourceManagement',
            ['importAttributes', { deprecatedAssertSyntax: true }] as never,
          ],
        },
      });
      if (file != null) return file as Babel.types.File;
    } catch {}
  }
  return undefined;
}
