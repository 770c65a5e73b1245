import type { types as t } from '@babel/core';
import type { Scope } from './arrivals.ts';
import { lineStarts, type Origin, type Place } from './origin.ts';
import type { Originals } from './originals.ts';
import type { Unit } from './outline.ts';

/**
 * Gives the nodes of compiled functions the lines of the originals, all originals being one text: what is in a unit
 * stands on a line of that unit. Returns what gives them their own locations back.
 */
export function relocate(
  types: typeof t,
  scopes: readonly Scope[],
  all: readonly Scope[],
  placesOf: (node: t.Node) => Place[],
  originals: Originals,
  origin: Origin,
  bases: readonly number[],
): () => void {
  const nodes = new Set(all.map(({ node }) => node));
  const before = new Map<t.Node, t.SourceLocation>();
  const starts = origin.sources.map(({ text }) => lineStarts(text));

  function put(node: t.Node, line: number, column: number): void {
    if (node.loc == null) return;
    if (!before.has(node)) before.set(node, node.loc);
    const at = { line, column, index: 0 };
    node.loc = { ...node.loc, start: at, end: at };
  }

  function scopeNodes(scope: Scope): void {
    const first = scope.arrivals[0]?.unit;
    const visit = (node: t.Node, around: Unit | undefined, line: number, column: number): void => {
      const unit = scope.units.get(node) ?? around;
      if (unit !== around && unit !== undefined) {
        line = bases[unit.fn.source] + unit.line;
        column = unit.column;
      }
      if (node !== scope.node && nodes.has(node)) {
        if (line > 0) put(node, line, column);
        return;
      }
      const own = unit === undefined || node === scope.node || types.isStatement(node);
      const exact = own ? undefined : exactIn(node, unit);
      if (exact !== undefined) [line, column] = exact;
      if (node !== scope.node && line > 0) put(node, line, column);
      for (const key of types.VISITOR_KEYS[node.type] ?? []) {
        const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
        for (const each of Array.isArray(child) ? child : [child]) {
          if (each != null) visit(each, unit, line, column);
        }
      }
    };
    const line = first === undefined ? 0 : bases[first.fn.source] + first.line;
    visit(scope.node, first, line, first?.column ?? 0);
    if (scope.node.type !== 'Program' && line > 0) put(scope.node, line, first!.column);
  }

  function exactIn(node: t.Node, unit: Unit): [number, number] | undefined {
    for (const place of placesOf(node)) {
      if (originals.at(place)?.unit !== unit) continue;
      const lines = starts[place.source];
      let low = 0;
      let high = lines.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (lines[middle] <= place.offset) low = middle + 1;
        else high = middle;
      }
      return [bases[place.source] + low, place.offset - lines[low - 1]];
    }
    return undefined;
  }

  for (const scope of scopes) scopeNodes(scope);
  return () => {
    for (const [node, loc] of before) node.loc = loc;
  };
}
