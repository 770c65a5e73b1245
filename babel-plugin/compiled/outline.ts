import type { types as t } from '@babel/core';
import { isFunction } from '../layout.ts';
import { isLoop } from '../loops.ts';
import { isSilent } from '../statement-kinds.ts';
import type { FunctionTable } from '../table.ts';

/** A function of an original, or its top level. */
export interface OriginalFunction {
  source: number;
  start: number;
  end: number;
  /** Where its body begins; what is before belongs to the function, but to no statement of it. */
  body: number;
  kind: 'module' | 'field' | 'other';
  /** As in the line table: what tells it apart from the other functions of its file. */
  key: string;
  /** How it is listed; undefined where it was not chosen. */
  chosen?: FunctionTable;
}

/** What has hits of its own in an original: a statement, the test of a `do`, a function's expression, a field. */
export interface Unit {
  fn: OriginalFunction;
  start: number;
  end: number;
  /** In its own file. */
  line: number;
  column: number;
  loop: boolean;
  /** The unit around it that begins on the same line. */
  within?: Unit;
  /** Where the test of a `for` or `while` stands. */
  test?: { start: number; end: number };
}

/** Says what stands where in an original. */
export interface Outline {
  functions: OriginalFunction[];
  /**
   * The innermost function around a place, and the unit in that function.
   * @param outside a function whose head is at this place is not meant, but what it stands in
   */
  at(offset: number, outside?: boolean): { fn: OriginalFunction; unit: Unit | undefined };
}

interface Range {
  start: number;
  end: number;
  fn?: OriginalFunction;
  unit?: Unit;
  inside: Range[];
}

/** Finds the functions and statements of an original, before anything is changed in it. */
export function createOutline(types: typeof t, program: t.Program, source: number): Outline {
  const top: OriginalFunction = {
    source,
    start: 0,
    end: Number.POSITIVE_INFINITY,
    body: 0,
    kind: 'module',
    key: 'module',
  };
  const functions = [top];
  const root: Range = { start: top.start, end: top.end, fn: top, inside: [] };

  function visit(node: t.Node, parent: t.Node | undefined, fn: OriginalFunction, range: Range): void {
    if (isFunction(node) || node.type === 'StaticBlock') {
      const own = enter(node, parent, 'other', (node as t.Function).body?.start ?? node.start!, range);
      if (isFunction(node)) functionInside(node as t.Function, own);
      else children(node, own.fn!, own);
      return;
    }
    if (isField(node) && node.value != null && !isFunction(node.value)) {
      children(node, fn, range, (key) => key !== 'value');
      const own = enter(node, parent, 'field', node.start!, range);
      visit(node.value, node, own.fn!, addUnit(node, own.fn!, own));
      return;
    }
    const counted = types.isStatement(node) && !isSilent(node) && !isPartOf(node, parent) && !isLabelOf(node);
    const inner = counted ? addUnit(node, fn, range) : range;
    if (node.type === 'DoWhileStatement') {
      visit(node.body, node, fn, inner);
      visit(node.test, node, fn, addUnit(node.test, fn, inner));
    } else {
      children(node, fn, inner);
    }
  }

  function functionInside(node: t.Function, own: Range): void {
    children(node, own.fn!, own, (key) => key !== 'body');
    if (node.body == null) return;
    const range = node.body.type === 'BlockStatement' ? own : addUnit(node.body, own.fn!, own);
    visit(node.body, node, own.fn!, range);
  }

  function children(
    node: t.Node,
    fn: OriginalFunction,
    range: Range,
    only: (key: string) => boolean = () => true,
  ): void {
    const fields = node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>;
    for (const key of types.VISITOR_KEYS[node.type] ?? []) {
      const child = only(key) ? fields[key] : undefined;
      for (const each of Array.isArray(child) ? child : [child]) if (each != null) visit(each, node, fn, range);
    }
  }

  function enter(
    node: t.Node,
    parent: t.Node | undefined,
    kind: OriginalFunction['kind'],
    body: number,
    range: Range,
  ): Range {
    // Compilers may say `export` for where an exported function begins.
    const exported = parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration';
    const start = exported ? parent.start! : node.start!;
    const fn = { source, start, end: node.end!, body, kind, key: keyOf(node.loc!) };
    functions.push(fn);
    return add(range, { start, end: fn.end, fn, inside: [] });
  }

  function addUnit(node: t.Node, fn: OriginalFunction, range: Range): Range {
    const { line, column } = node.loc!.start;
    const unit: Unit = { fn, start: node.start!, end: node.end!, line, column, loop: false };
    if (range.unit?.line === line) unit.within = range.unit;
    if (types.isStatement(node) && isLoop(node)) {
      unit.loop = true;
      const test = node.type === 'ForStatement' || node.type === 'WhileStatement' ? node.test : undefined;
      if (test != null) unit.test = { start: test.start!, end: test.end! };
      // A `do` is reached once; what is reached again and again is its test.
      if (node.type === 'DoWhileStatement') unit.loop = false;
    }
    return add(range, { start: unit.start, end: unit.end, unit, inside: [] });
  }

  visit(program, undefined, top, root);
  sort(root);
  return {
    functions,
    at(offset, outside = false) {
      let range = root;
      let fn = top;
      let unit: Unit | undefined;
      for (;;) {
        const inner = find(range.inside, offset);
        if (inner === undefined) return { fn, unit };
        const inHead = inner.fn?.kind === 'other' && offset < inner.fn.body;
        if (outside && inHead && find(inner.inside, offset) === undefined) return { fn, unit };
        if (inner.fn !== undefined) {
          fn = inner.fn;
          unit = undefined;
        } else {
          unit = inner.unit;
        }
        range = inner;
      }
    },
  };
}

/** What a function of the line table and a function of the outline have in common. */
export function keyOf({ start, end }: t.SourceLocation): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function add(range: Range, inner: Range): Range {
  range.inside.push(inner);
  return inner;
}

function sort(range: Range): void {
  range.inside.sort((a, b) => a.start - b.start);
  range.inside.forEach(sort);
}

function find(ranges: Range[], offset: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range !== undefined && offset < range.end ? range : undefined;
}

function isField(node: t.Node): node is t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty {
  return node.type === 'ClassProperty' || node.type === 'ClassPrivateProperty' || node.type === 'ClassAccessorProperty';
}

/** A label on the line of its statement. */
function isLabelOf(node: t.Node): boolean {
  return node.type === 'LabeledStatement' && node.loc?.start.line === node.body.loc?.start.line;
}

/** Counted with what it is part of: the declaration in a loop's header or in an export. */
export function isPartOf(node: t.Node, parent: t.Node | undefined): boolean {
  switch (parent?.type) {
    case 'ForStatement':
      return parent.init === node;
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return true;
    default:
      return 'declare' in node && node.declare === true;
  }
}
