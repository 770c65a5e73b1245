import type { types as t } from '@babel/core';
import { type Body, newBody, type Place } from './body.ts';
import { createClasses } from './classes.ts';
import type { Compiled } from './compiled/prepare.ts';
import { asWritten } from './counting.ts';
import { createEmitter } from './emit.ts';
import { findHazard, wrappingOf } from './hazards.ts';
import { innermostAt } from './innermost.ts';
import { canSuspend, createLayout, eachOwnNode, isFunction, startLine } from './layout.ts';
import { createMarkers } from './markers.ts';
import { isMovedCall, isMovedStatement } from './moved-by-runners.ts';
import { nameOf, qualify } from './names.ts';
import { createPieces } from './pieces.ts';
import type { Selector } from './select.ts';
import { createStatements } from './statements.ts';
import { createSuspensions } from './suspensions.ts';
import type { FunctionEntry, TableBuilder } from './table.ts';
import type { Names } from './unique-names.ts';

/** Which functions are chosen: those with a marker, all, or by name and line. */
export type Select = 'marked' | 'all' | Selector;

export interface Input {
  types: typeof t;
  program: t.Program;
  comments: readonly t.Comment[];
  source: string;
  /** True for an ES module. */
  module: boolean;
  names: Names;
  table: TableBuilder;
  select: Select;
  /** The clock that the code is for. */
  clock: 'shared' | 'exact';
  /** Set where the program was compiled from something else. */
  compiled?: Compiled;
  warn: (line: number, message: string) => void;
}

export interface Output {
  /** Gives the constant its name by which the file's numbers are found. */
  nameBase(name: string): void;
  /** Names of the instrumented functions. */
  functions: string[];
  /** Names of all functions of the file. */
  seen: string[];
}

/** Instruments the selected functions of a program in place; the caller adds the prologue if there are any. */
export function instrument(input: Input): Output {
  const { types, program, names, table, select, warn, compiled } = input;
  const arrivals = compiled?.arrivals ?? asWritten;
  const keys = types.VISITOR_KEYS;
  const layout = createLayout(compiled?.source ?? input.source);
  const emit = createEmitter(types, names, table, input.clock, () => place.local);
  const markers = createMarkers(input.comments, input.source, program);
  const output: Output = { functions: [], seen: [], nameBase: emit.nameBase };
  const parents: t.Node[] = [];
  const atLines = innermostAt(keys, program, typeof select === 'object' ? select.lines : []);
  let place: Place = {
    name: '',
    selected: false,
    ignored: false,
    mark: undefined,
    top: true,
    early: false,
    local: false,
  };

  const follow = createPieces(types, keys, emit, layout, arrivals);
  const suspensions = createSuspensions(types, keys, emit, parents);
  const statements = createStatements({ types, keys, emit, parents, inside, follow, suspensions, arrivals });
  const classLike = createClasses({
    types,
    keys,
    emit,
    markers,
    statements,
    parents,
    place: () => place,
    at,
    inside,
    children,
    choose,
    add,
    plainBody,
  });

  function at<T>(next: Partial<Place>, run: () => T): T {
    const before = place;
    place = { ...place, ...next };
    const result = run();
    place = before;
    return result;
  }

  /** Everything that is not a statement of the activation at hand; `body` is that activation, if it is instrumented. */
  function inside(node: t.Node, body: Body | undefined): t.Node {
    if (isFunction(node)) {
      functionLike(node as t.Function, body);
      return node;
    }
    if (isMovedCall(node) || isMovedStatement(node)) {
      if (eachOwnNode(keys, node, isFunction)) warn(startLine(node), 'what test runners move to the top is left out');
      return node;
    }
    switch (node.type) {
      case 'ClassDeclaration':
      case 'ClassExpression':
        classLike(node, body);
        return node;
      case 'AwaitExpression':
      case 'YieldExpression':
        children(node, body);
        return body?.suspendable ? suspensions.around(node) : node;
      case 'ObjectExpression':
        at({ name: objectName(node) }, () => children(node, body));
        return node;
      default:
        children(node, body);
        return suspensions.finish(node);
    }
  }

  function children(node: t.Node, body: Body | undefined, only?: (key: string) => boolean): void {
    parents.push(node);
    const fields = node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>;
    for (const key of keys[node.type] ?? []) {
      const child = fields[key];
      if (child == null || (only !== undefined && !only(key))) continue;
      if (Array.isArray(child)) {
        for (let i = 0; i < child.length; i++) {
          const each = child[i];
          if (each != null) child[i] = inside(each, body);
        }
      } else {
        fields[key] = inside(child, body);
      }
    }
    parents.pop();
  }

  /** `const api = { get() {} }` makes `api.get`; an object without a name, and `module.exports`, add nothing. */
  function objectName(node: t.ObjectExpression): string {
    const name = nameOf(node, parents);
    return name.startsWith('<') || name === 'exports' ? place.name : qualify(place.name, name);
  }

  /** Decides whether a function is instrumented, and remembers that it was seen. */
  function choose(node: t.Node, name: string): boolean {
    if (compiled !== undefined) return compiled.chosen(node);
    output.seen.push(name);
    const mark = markers.of(node, parents) ?? place.mark;
    if (mark === 'ignore' || node.loc == null || isInWith(node)) return false;
    if (mark === 'profile' && select === 'marked') return true;
    if (place.ignored) return false;
    if (place.selected || select === 'all') return true;
    return isSelected(node, name);
  }

  function isSelected(node: t.Node, name: string): boolean {
    return typeof select === 'object' && (select.byName(name) || atLines.has(node));
  }

  /** Names in its body may be looked up in its object; what makes the object is code like any other. */
  function isInWith(node: t.Node): boolean {
    return parents.some((each, i) => each.type === 'WithStatement' && each.body === (parents[i + 1] ?? node));
  }

  function add(node: t.Node, name: string, kind: string): FunctionEntry {
    if (compiled !== undefined) {
      const entry = compiled.entry(node);
      output.functions.push(entry.table.name);
      return entry;
    }
    output.functions.push(name);
    const { start, end } = node.loc!;
    return table.addFunction({
      name,
      kind,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
  }

  function functionLike(node: t.Function, outer: Body | undefined): void {
    const own = nameOf(node, parents);
    const name = qualify(place.name, own);
    const mark = markers.of(node, parents);
    const hoisted = input.module && place.top && node.type === 'FunctionDeclaration' && isTopLevel();
    const early = hoisted || place.early;
    const ignored = mark === 'ignore' || (place.ignored && mark !== 'profile');
    const chosen = choose(node, name);
    const inner: Partial<Place> = { name, selected: chosen, ignored, mark: undefined, top: false, early, local: false };
    // Keys and decorators of methods run where the class or object is made.
    children(node, outer, (key) => key === 'key' || key === 'decorators');
    at(inner, () => {
      children(node, undefined, (key) => key === 'params');
      const counter = compiled?.callsOf(node);
      if (counter !== undefined && node.body?.type === 'BlockStatement') {
        children(node, undefined, (key) => key === 'body');
        node.body.body.unshift(emit.countStatement({ calls: [counter], hits: [] }));
        return;
      }
      if (!chosen || node.body == null || !('body' in node) || isDeclaredOnly(node)) {
        if (node.body != null) children(node, undefined, (key) => key === 'body');
        return;
      }
      parents.push(node);
      instrumentFunction(node, name, early);
      parents.pop();
    });
  }

  function isTopLevel(): boolean {
    return parents.every((each) => each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration');
  }

  function instrumentFunction(node: t.Function, name: string, early: boolean): void {
    if (node.body.type === 'BlockStatement' && node.body.directives.some((d) => d.value.value === 'use asm')) return;
    if (node.body.type !== 'BlockStatement') {
      const value = node.body;
      const result = types.returnStatement(value);
      result.loc = value.loc;
      node.body = types.blockStatement([result]);
      if (node.type === 'ArrowFunctionExpression') node.expression = false;
    }
    const wrapping = wrappingOf(keys, node as t.Function & { body: t.BlockStatement });
    if (wrapping.kind === 'impossible') {
      warn(startLine(node), `${name} is left out: it ${wrapping.reason}`);
      at({ selected: false }, () => children(node, undefined, (key) => key === 'body'));
      return;
    }
    const fn = add(node, name, kindOf(node));
    const asyncGenerator = node.async === true && node.generator === true;
    place = { ...place, early: false };
    const body = newBody(fn, { suspendable: asyncGenerator || canSuspend(keys, node.body), asyncGenerator });
    const block = node.body;
    const { before, after } = wrapping.kind === 'hoist' ? wrapping : { before: [], after: [] };
    for (const each of [...before, ...after]) inside(each, body);
    const rest = block.body.slice(before.length, block.body.length - after.length);
    block.body = [...before, ...plainBody(rest, body, early), ...after];
  }

  function plainBody(list: t.Statement[], body: Body, early: boolean): t.Statement[] {
    return at({ local: !body.suspendable }, () => wrapped(list, body, early));
  }

  function wrapped(list: t.Statement[], body: Body, early: boolean): t.Statement[] {
    const line = statements.first(list);
    const first = line === 0 ? body.fn.opening() : body.fn.segment(line);
    const makesFunctions = list.some((each) =>
      eachOwnNode(keys, each, (node) => isFunction(node) || node.type === 'ClassExpression'),
    );
    const done = statements.list(list, body, line);
    const counted = compiled === undefined && !body.suspendable && emit.countsWithCalls(done[0], first);
    const inner = types.blockStatement(counted ? done.slice(1) : done);
    const start = body.suspendable
      ? [emit.startStatement(body.fn, first, early)]
      : emit.enterStatements(body.fn, first, early, counted);
    const end = body.suspendable ? emit.endStatement() : emit.exitStatement(makesFunctions);
    return [...start, types.tryStatement(inner, null, types.blockStatement([end]))];
  }

  function moduleBody(): void {
    const name = '<module>';
    const chosen = compiled === undefined ? select === 'all' || isSelected(program, name) : compiled.chosen(program);
    const hazard = chosen ? findHazard(keys, program, true) : undefined;
    if (hazard !== undefined) warn(1, `${name} is left out: it ${hazard}`);
    if (!chosen || hazard !== undefined || program.body.length === 0) {
      children(program, undefined);
      return;
    }
    const fn = add(program, name, 'module');
    if (compiled === undefined) Object.assign(fn.table, { line: 1, column: 0 });
    const suspendable = canSuspend(keys, program);
    const body = newBody(fn, { suspendable, module: !input.module });
    const line = statements.first(program.body);
    const first = line === 0 ? fn.opening() : fn.segment(line);
    // What a compiler made of imports loads other modules; that is no time of the first statement's.
    const ahead = compiled?.ahead() ?? [];
    const rest = program.body.slice(ahead.length);
    const list = at({ selected: true }, () => [
      ...statements.list(ahead, body, line),
      ...statements.list(rest, body, line),
    ]);
    list.splice(ahead.length, 0, emit.moduleStatement(fn, first, suspendable));
    program.body = [...list, suspendable ? emit.endStatement() : emit.exitModuleStatement()];
  }

  moduleBody();
  emit.finish();
  if (compiled !== undefined) return output;
  for (const { line, message } of markers.unused()) warn(line, message);
  return output;
}

function isDeclaredOnly(node: t.Function): boolean {
  return ('abstract' in node && node.abstract === true) || ('declare' in node && node.declare === true);
}

function kindOf(node: t.Function): string {
  switch (node.type) {
    case 'ArrowFunctionExpression':
      return 'arrow';
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      if (node.kind === 'get') return 'getter';
      if (node.kind === 'set') return 'setter';
      return node.kind;
    default:
      return 'function';
  }
}
