import type { types as t } from '@babel/core';
import { type Body, newBody, type Place } from './body.ts';
import type { Emitter } from './emit.ts';
import { wrappingOf } from './hazards.ts';
import { eachOwnNode, isFunction, startLine } from './layout.ts';
import type { Markers } from './markers.ts';
import { nameOf, qualify } from './names.ts';
import type { Statements } from './statements.ts';
import type { FunctionEntry } from './table.ts';

const CALLS = new Set(['CallExpression', 'OptionalCallExpression', 'NewExpression', 'TaggedTemplateExpression']);

type Field = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty;

interface Parts {
  types: typeof t;
  keys: Record<string, readonly string[]>;
  emit: Emitter;
  markers: Markers;
  statements: Statements;
  /** The nodes around the one that is being visited, innermost last. */
  parents: t.Node[];
  place: () => Place;
  /** Runs something in a place that differs. */
  at: <T>(next: Partial<Place>, run: () => T) => T;
  inside: (node: t.Node, body: Body | undefined) => t.Node;
  children: (node: t.Node, body: Body | undefined, only?: (key: string) => boolean) => void;
  choose: (node: t.Node, name: string) => boolean;
  add: (node: t.Node, name: string, kind: string) => FunctionEntry;
  plainBody: (list: t.Statement[], body: Body, early: boolean) => t.Statement[];
}

/** Instruments classes: methods are functions like others; fields and static blocks run in activations of their own. */
export function createClasses(parts: Parts) {
  const { types, keys, emit, markers, statements, parents, place, at, inside, children, choose, add, plainBody } =
    parts;

  return function classLike(node: t.Class, body: Body | undefined): void {
    const mark = markers.of(node, parents);
    children(node, body, (key) => key !== 'body');
    parents.push(node);
    at({ name: qualify(place().name, nameOf(node, parents.slice(0, -1))), mark, top: false }, () => {
      parents.push(node.body);
      for (const each of node.body.body) member(each, body);
      parents.pop();
    });
    parents.pop();
  };

  function member(node: t.ClassBody['body'][number], body: Body | undefined): void {
    switch (node.type) {
      case 'ClassProperty':
      case 'ClassPrivateProperty':
      case 'ClassAccessorProperty': {
        children(node, body, (key) => key !== 'value');
        if (node.value == null) return;
        parents.push(node);
        const { value } = node;
        node.value = at({ local: false }, () => field(node, value));
        parents.pop();
        return;
      }
      case 'StaticBlock':
        staticBlock(node);
        return;
      default:
        inside(node, body);
    }
  }

  function staticBlock(node: t.StaticBlock): void {
    const name = qualify(place().name, '<static>');
    const { early } = place();
    const fits = wrappingOf(keys, { params: [], body: types.blockStatement(node.body) }).kind === 'whole';
    const fn = choose(node, name) && fits ? add(node, name, 'static block') : undefined;
    at({ selected: fn !== undefined, name, local: false }, () => {
      if (fn === undefined) children(node, undefined);
      else node.body = at({ early: false }, () => plainBody(node.body, newBody(fn), early));
    });
  }

  /** A field's value runs in an activation of its own; a plain value or a function is not worth one. */
  function field(node: Field, value: t.Expression): t.Expression {
    if (isFunction(value) || value.type === 'ClassExpression') return inside(value, undefined) as t.Expression;
    const name = qualify(place().name, nameOf(node, parents));
    const calls = eachOwnNode(keys, value, (each) => each.loc != null && CALLS.has(each.type));
    if (!calls || !choose(node, name)) return inside(value, undefined) as t.Expression;
    const fn = add(node, name, 'field');
    const { early } = place();
    return at({ selected: true, early: false }, () => {
      const line = startLine(node);
      return emit.enterAround(fn, fn.segment(line), statements.expression(value, line, newBody(fn)).node, early);
    });
  }
}
