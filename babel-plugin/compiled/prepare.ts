import type { types as t } from '@babel/core';
import type { Arrivals } from '../counting.ts';
import { eachOwnNode } from '../layout.ts';
import type { FunctionEntry, TableBuilder } from '../table.ts';
import { type Arrival, findArrivals, type Scope } from './arrivals.ts';
import { findHomes, type Home, isReal } from './homes.ts';
import { lineStarts, type Origin, type Place, type Positions } from './origin.ts';
import type { Originals } from './originals.ts';
import type { OriginalFunction, Unit } from './outline.ts';
import { relocate } from './relocate.ts';

/** Compiled code, prepared to be instrumented as its originals. */
export interface Compiled {
  /** Lines of all originals, one after another. */
  source: string;
  arrivals: Arrivals;
  /** Whether a function is instrumented. */
  chosen(node: t.Node): boolean;
  /** What a function is instrumented as. */
  entry(node: t.Node): FunctionEntry;
  /** Where to count the calls of a function that is not instrumented itself. */
  callsOf(node: t.Node): FunctionEntry | undefined;
  /** The statements at the front of the program that come from none of an original, made foreign: what imports became. */
  ahead(): t.Statement[];
  /** `file:line` of a line of the originals. */
  describe(line: number): string;
  /** Gives the nodes their own locations back, once all is instrumented. */
  restore(): void;
}

/** Finds out what compiled code is made of, and gives its nodes the locations of the originals. */
export function prepare(
  types: typeof t,
  program: t.Program,
  origin: Origin,
  positions: Positions,
  originals: Originals,
  table: TableBuilder,
): Compiled {
  const places = new Map<t.Node, Place[]>();
  const placesOf = (node: t.Node): Place[] => {
    if (node.loc == null) return [];
    let known = places.get(node);
    if (known === undefined) {
      known = positions.at(node.loc.start.line, node.loc.start.column);
      places.set(node, known);
    }
    return known;
  };
  const scopes = findArrivals(types, program, placesOf, originals);
  const homes = findHomes(scopes);
  const bases = basesOf(origin);
  const lineOf = (unit: Unit) => bases[unit.fn.source] + unit.line;

  const entries = new Map<OriginalFunction, FunctionEntry>();
  const called = new Set([...homes.values()].flatMap(({ fn, part }) => (part ? [] : [fn])));
  const entryOf = (fn: OriginalFunction): FunctionEntry => {
    let entry = entries.get(fn);
    if (entry === undefined) {
      const { lines: _lines, spans, ...chosen } = fn.chosen!;
      entry = table.addFunction({ ...chosen, source: fn.source });
      if (spans !== undefined) entry.table.spans = spans;
      entries.set(fn, entry);
    }
    return entry;
  };

  for (const scope of homes.keys()) giveStatement(types, scope);
  const owners = chooseOwners(scopes, homes);
  for (const [scope, home] of homes) forgetValues(scope, home, owners);
  const counted = new Map<t.Node, Unit[]>();
  const inlined = new Map<t.Node, OriginalFunction[]>();
  const lines = new Map<number, Set<OriginalFunction>>();
  for (const [scope, home] of homes) {
    const begun = new Set<OriginalFunction>();
    for (const arrival of scope.arrivals) {
      const { unit, slot } = arrival;
      if (!owners.has(arrival)) continue;
      add(counted, slot, unit);
      const line = lineOf(unit);
      if (!lines.has(line)) lines.set(line, new Set());
      lines.get(line)!.add(unit.fn);
      if (called.has(unit.fn) || unit.fn === home.fn || begun.has(unit.fn)) continue;
      begun.add(unit.fn);
      add(inlined, slot, unit.fn);
    }
  }

  /** A function's entry that takes lines of all originals and finds the function that they belong to. */
  function facade(fn: OriginalFunction, frame: FunctionEntry): FunctionEntry {
    const own = entryOf(fn);
    const find = (line: number): [FunctionEntry, number] => {
      const owners = lines.get(line);
      if (owners === undefined || owners.has(fn)) return [own, line - bases[fn.source]];
      const other = [...owners].reduce((a, b) => (b.start < a.start ? b : a));
      return [entryOf(other), line - bases[other.source]];
    };
    const isCounted = (line: number) => lines.has(line);
    return {
      table: own.table,
      index: frame.index,
      segment(line) {
        const [entry, own] = find(line);
        return entry.segment(own);
      },
      piece(line) {
        const [entry, own] = find(line);
        return isCounted(line) ? entry.segment(own) : entry.piece(own);
      },
      opening: () => own.opening(),
      addSpan() {},
    };
  }

  const byNode = new Map<t.Node, Home>();
  const counters = new Map<t.Node, FunctionEntry>();
  for (const [scope, home] of homes) {
    byNode.set(scope.node, home);
    if (home.calledIn === undefined) continue;
    const own = entryOf(home.fn);
    const counter = table.addFunction({ ...own.table, part: true });
    own.table.callsAt = counter.index;
    counters.set(home.calledIn.node, counter);
  }

  const segmentOf = (unit: Unit) => entryOf(unit.fn).segment(unit.line);
  const statements = new Set([...homes.keys()].flatMap((scope) => statementSlots(scope)));
  const scopeUnits = new Map([...homes.keys()].flatMap((scope) => [...scope.units]));
  const isMain = (node: t.Node, unit: Unit) =>
    scopeUnits.get(node) === unit && (unit.loop || !types.isLoop(node) || node.type === 'DoWhileStatement');

  const restore = relocate(types, [...homes.keys()], scopes, placesOf, originals, origin, bases);
  const arrivals: Arrivals = {
    compiled: true,
    segment(node) {
      const unit = scopeUnits.get(node);
      return unit && segmentOf(unit);
    },
    first: (node) => counted.get(node)?.some((unit) => isMain(node, unit)) ?? false,
    before(node) {
      const units = counted.get(node)?.filter((unit) => !isMain(node, unit)) ?? [];
      const calls = inlined.get(node)?.map(entryOf) ?? [];
      return units.length + calls.length === 0 ? undefined : { calls, hits: units.map(segmentOf) };
    },
    holds: (node) => eachOwnNode(types.VISITOR_KEYS, node, (each) => counted.has(each)),
    at(node) {
      const unit = scopeUnits.get(node);
      if (unit === undefined || statements.has(node)) return undefined;
      const hits = counted.get(node)?.map(segmentOf) ?? [];
      return { line: lineOf(unit), hits, calls: inlined.get(node)?.map(entryOf) ?? [] };
    },
  };
  return {
    source: origin.sources.map(({ text }) => text).join('\n'),
    arrivals,
    chosen: (node) => byNode.has(node),
    entry(node) {
      const { fn, part } = byNode.get(node)!;
      const own = entryOf(fn);
      return facade(fn, part ? table.addFunction({ ...own.table, part }) : own);
    },
    callsOf: (node) => counters.get(node),
    ahead() {
      const [{ units, arrivals }] = scopes;
      const slots = new Set(arrivals.map(({ slot }) => slot));
      const first = program.body.findIndex((statement) =>
        eachOwnNode(types.VISITOR_KEYS, statement, (node) => slots.has(node) || units.get(node) !== undefined),
      );
      const ahead = program.body.slice(0, Math.max(0, first));
      for (const statement of ahead) statement.loc = null;
      return ahead;
    },
    describe(line) {
      const index = bases.findLastIndex((base) => base < line);
      return `${origin.sources[index]?.path}:${line - bases[index]}`;
    },
    restore,
  };
}

/** An arrow function without a block gets one, before locations change. */
function giveStatement(types: typeof t, scope: Scope): void {
  const { node, arrivals, units } = scope;
  if (node.type !== 'ArrowFunctionExpression' || node.body.type === 'BlockStatement') return;
  const value = node.body;
  const result = types.returnStatement(value);
  result.loc = value.loc;
  node.body = types.blockStatement([result]);
  node.expression = false;
  units.set(result, units.get(value));
  units.delete(value);
  for (const arrival of arrivals) if (arrival.statement && arrival.slot === value) arrival.slot = result;
}

/** A constant of another function that was put in is no line that control goes to. */
function forgetValues(scope: Scope, home: Home, owners: ReadonlySet<Arrival>): void {
  const { arrivals, units } = scope;
  const statements = new Set(statementSlots(scope));
  const counting = new Set(arrivals.filter((each) => owners.has(each)).map(({ slot }) => slot));
  for (const [node, unit] of units) {
    if (unit === undefined || unit.fn === home.fn || counting.has(node)) continue;
    if (!statements.has(node) || (unit.fn.kind === 'module' && home.fn.kind !== 'module')) units.delete(node);
  }
}

function statementSlots({ arrivals }: Scope): t.Node[] {
  return arrivals.filter(({ statement }) => statement).map(({ slot }) => slot);
}

/** How many lines come before those of each original. */
function basesOf(origin: Origin): number[] {
  let sum = 0;
  return origin.sources.map(({ text }) => {
    const before = sum;
    sum += lineStarts(text).length;
    return before;
  });
}

/**
 * One arrival counts the hits of a line: that at the first unit on it which is left; of several arrivals the one that
 * comes as often as the original, and where its function is, before one where it was put in.
 */
function chooseOwners(scopes: readonly Scope[], homes: Map<Scope, Home>): Set<Arrival> {
  const called = new Set([...homes.values()].flatMap(({ fn, part }) => (part ? [] : [fn])));
  const best = new Map<string, { arrival: Arrival; rank: number[] }>();
  const ids = new Map<object, number>();
  const id = (of: object) => ids.get(of) ?? ids.set(of, ids.size).get(of)!;
  for (const scope of scopes) {
    const home = homes.get(scope);
    if (home === undefined) continue;
    for (const arrival of scope.arrivals) {
      const { unit } = arrival;
      const foreign = unit.fn !== home.fn;
      if (foreign && !isReal(arrival)) continue;
      // A module is never put into a function; what is mapped to it there is a name or a value of it.
      if (foreign && unit.fn.kind === 'module' && home.fn.kind !== 'module') continue;
      // A function without a body of its own was put in, maybe in several places.
      const place = called.has(unit.fn) ? '' : id(scope);
      const key = `${id(unit.fn)}:${unit.line}:${place}`;
      const rank = [unit.column, Number(foreign), Number(unit.loop && !arrival.repeats)];
      const known = best.get(key);
      if (known === undefined || isLess(rank, known.rank)) best.set(key, { arrival, rank });
    }
  }
  // When what is around it on the line has no arrival that is known, it does not tell how often the line was reached.
  return new Set([...best.values()].flatMap(({ arrival }) => (arrival.unit.within === undefined ? [arrival] : [])));
}

function isLess(a: number[], b: number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i];
  return false;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
