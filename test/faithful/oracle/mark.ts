import { types as t } from '@babel/core';
import type { Kind } from '../harness/programs.ts';
import { createEdits } from './edits.ts';
import type { Calls, Counted, Mark, Marked } from './marks.ts';
import { parse } from './parse.ts';
import { hasOwnCall, isSilent, startLine, textBetween } from './syntax.ts';

/** A function while its body is marked. */
interface Fn {
  key: string;
  owner: t.Function | undefined;
  /** Lines whose hits have an owner. */
  claimed: Set<number>;
  loops: Loop[];
  /** Statements in front of the one at hand, for each list around it. */
  ahead: t.Statement[][];
}

interface Loop {
  labels: string[];
  /** The label around the body of a loop whose rounds are counted behind their body. */
  round: string | undefined;
}

/**
 * Puts counters into a program, as insertions of text: one for each line's hits by the rule of the design (the first
 * statement that begins on a line owns its hits; a header counts evaluations of its test, or questions for the next
 * element). The program does the same as before.
 */
export function mark(source: string, kind: Kind, file = 'program.js'): Marked {
  const program = parse(source, kind, file).program;
  const edits = createEdits();
  const marks: Mark[] = [];
  const calls: Calls[] = [];
  let ids = 0;
  let rounds = 0;
  // An expression statement would be a script's completion value.
  const counter = kind === 'script' ? (id: number) => `var $0=$1&&${id};` : (id: number) => `$1&&${id};`;

  function newFn(key: string, owner?: t.Function): Fn {
    return { key, owner, claimed: new Set(), loops: [], ahead: [] };
  }

  /** The line's mark, if this is what owns its hits. */
  function claim(fn: Fn, node: t.Node, counted: Counted): Mark | undefined {
    const line = startLine(node);
    if (fn.claimed.has(line)) return undefined;
    fn.claimed.add(line);
    const made: Mark = {
      fn: fn.key,
      line,
      counted,
      offset: node.start!,
      node,
      owner: fn.owner,
      ahead: [...fn.ahead],
      ids: [],
    };
    marks.push(made);
    return made;
  }

  function next(owner: Mark): number {
    owner.ids.push(++ids);
    return ids;
  }

  function value(owner: Mark | undefined, node: t.Node): void {
    if (owner !== undefined) edits.around(node.start!, node.end!, `($1&&(${next(owner)},`, '))');
  }

  /** Counts calls where a body begins. */
  function body(fn: Fn, block: { body: t.Statement[]; directives?: t.Directive[] } & t.Node): void {
    const start = block.directives?.at(-1)?.end ?? textBetween(source, block.start!, '{') + 1;
    calls.push({ fn: fn.key, offset: start, id: ++ids });
    edits.before(start, `;$1&&${ids};`);
    list(block.body, fn);
  }

  function list(statements: readonly t.Statement[], fn: Fn): void {
    fn.ahead.push([]);
    for (const [i, each] of statements.entries()) {
      fn.ahead[fn.ahead.length - 1] = statements.slice(0, i);
      statement(each, fn, false);
    }
    fn.ahead.pop();
  }

  /** `single`: it stands where only one statement may. */
  function statement(node: t.Statement, fn: Fn, single: boolean, labels: string[] = [], outer: t.Node = node): void {
    if ('declare' in node && node.declare === true) return;
    if (isSilent(node)) inner(node, fn);
    else if (node.type === 'LabeledStatement') labeled(node, fn, single, outer);
    else counted(node, fn, single, labels, outer);
  }

  function counted(node: t.Statement, fn: Fn, single: boolean, labels: string[], outer: t.Node): void {
    const kind = t.isForXStatement(node) ? 'each' : 'statement';
    const ownTest = node.type === 'ForStatement' || node.type === 'WhileStatement';
    const owner = claim(fn, node, ownTest ? 'test' : kind);
    if (owner !== undefined && !ownTest) before(outer, [owner], single && outer === node);
    if (t.isLoop(node)) loop(node, fn, owner, labels);
    else inner(node, fn);
  }

  function before(node: t.Node, owners: readonly Mark[], single: boolean): void {
    const text = owners.map((owner) => counter(next(owner))).join('');
    if (single) edits.around(node.start!, node.end!, `{${text}`, '}');
    else edits.before(node.start!, text);
  }

  /** Counters of what a label is on go in front of the outermost label. */
  function labeled(node: t.LabeledStatement, fn: Fn, single: boolean, outer: t.Node): void {
    const first = node;
    const labels: string[] = [];
    let body: t.Statement = node;
    if (single) edits.around(outer.start!, outer.end!, '{', '}');
    while (body.type === 'LabeledStatement') {
      labels.push(body.label.name);
      const own = startLine(body) !== startLine(body.body) ? claim(fn, body, 'statement') : undefined;
      if (own !== undefined) before(first, [own], false);
      body = body.body;
    }
    statement(body, fn, false, labels, first);
  }

  function loop(node: t.Loop, fn: Fn, owner: Mark | undefined, labels: string[]): void {
    const round = owner !== undefined && t.isForXStatement(node) ? `$b${++rounds}` : undefined;
    const eachRound = () => {
      fn.loops.push({ labels, round });
      if (round !== undefined) {
        edits.around(node.body.start!, node.body.end!, `{${round}:{`, `}${counter(next(owner!))}}`);
      }
      statement(node.body, fn, round === undefined);
      fn.loops.pop();
    };
    switch (node.type) {
      case 'ForStatement':
        if (node.init != null) expression(node.init, fn);
        if (node.test != null) {
          value(owner, node.test);
          expression(node.test, fn);
        } else if (owner !== undefined) {
          const init = node.init?.end ?? textBetween(source, node.start! + 3, '(') + 1;
          edits.before(textBetween(source, init, ';') + 1, `$1&&${next(owner)}`);
        }
        if (node.update != null) expression(node.update, fn);
        eachRound();
        break;
      case 'WhileStatement':
        value(owner, node.test);
        expression(node.test, fn);
        eachRound();
        break;
      case 'DoWhileStatement':
        eachRound();
        value(claim(fn, node.test, 'test'), node.test);
        expression(node.test, fn);
        break;
      default:
        expression(node.left, fn);
        expression(node.right, fn);
        eachRound();
    }
  }

  /** What is inside of a statement whose own line has been seen to. */
  function inner(node: t.Statement, fn: Fn): void {
    switch (node.type) {
      case 'BlockStatement':
        list(node.body, fn);
        break;
      case 'IfStatement':
        expression(node.test, fn);
        statement(node.consequent, fn, true);
        if (node.alternate != null) statement(node.alternate, fn, true);
        break;
      case 'SwitchStatement':
        expression(node.discriminant, fn);
        for (const each of node.cases) {
          if (each.test != null) expression(each.test, fn);
          list(each.consequent, fn);
        }
        break;
      case 'TryStatement':
        list(node.block.body, fn);
        if (node.handler?.param != null) expression(node.handler.param, fn);
        if (node.handler != null) list(node.handler.body.body, fn);
        if (node.finalizer != null) list(node.finalizer.body, fn);
        break;
      case 'WithStatement':
        // The names of counters would be looked up in its object.
        expression(node.object, fn);
        break;
      case 'ContinueStatement':
        jump(node, fn);
        break;
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        if (node.declaration != null) expression(node.declaration, fn);
        break;
      case 'TSModuleDeclaration':
        namespace(node, fn);
        break;
      default:
        expression(node, fn);
    }
  }

  function namespace(node: t.TSModuleDeclaration, fn: Fn): void {
    if (node.body.type === 'TSModuleDeclaration') namespace(node.body, fn);
    else if (node.body.type === 'TSModuleBlock') list(node.body.body, { ...fn, loops: [] });
  }

  function jump(node: t.ContinueStatement, fn: Fn): void {
    const label = node.label?.name;
    const target = fn.loops.findLast(({ labels }) => label === undefined || labels.includes(label));
    if (target?.round === undefined) return;
    edits.replace(node.start!, node.label?.end ?? node.start! + 'continue'.length, `break ${target.round}`);
  }

  /** Everything below a node that runs, or begins a function of its own. */
  function expression(node: t.Node, fn: Fn): void {
    if (t.isFunction(node)) functionLike(node, fn);
    else if (t.isClass(node)) classLike(node, fn);
    else if (t.isTSModuleDeclaration(node)) namespace(node, fn);
    else children(node, fn);
  }

  function children(node: t.Node, fn: Fn, only?: (key: string) => boolean): void {
    for (const key of t.VISITOR_KEYS[node.type]) {
      if (only?.(key) === false) continue;
      const child = (node as unknown as Record<string, t.Node | (t.Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each != null) expression(each, fn);
    }
  }

  function keyOf(node: t.Node): string {
    return `${node.loc!.start.line}:${node.loc!.start.column}`;
  }

  function functionLike(node: t.Function, outer: Fn): void {
    children(node, outer, (key) => key === 'key' || key === 'decorators' || key === 'params');
    if (node.body == null) return;
    const fn = newFn(keyOf(node), node);
    if (node.body.type === 'BlockStatement') {
      body(fn, node.body);
    } else {
      const owner = claim(fn, node.body, 'value')!;
      value(owner, node.body);
      calls.push({ fn: fn.key, offset: node.body.start!, id: owner.ids[0] });
      expression(node.body, fn);
    }
  }

  function classLike(node: t.Class, outer: Fn): void {
    children(node, outer, (key) => key !== 'body');
    for (const member of node.body.body) {
      switch (member.type) {
        case 'StaticBlock':
          body(newFn(keyOf(member)), member);
          break;
        case 'ClassProperty':
        case 'ClassPrivateProperty':
        case 'ClassAccessorProperty':
          children(member, outer, (key) => key !== 'value');
          if (member.value != null) field(member, member.value);
          break;
        default:
          expression(member, outer);
      }
    }
  }

  /** A plain value, a function or a class is no activation of its own; a value with calls is. */
  function field(node: t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty, init: t.Expression): void {
    const fn = newFn(keyOf(node));
    if (!t.isFunction(init) && !t.isClass(init) && hasOwnCall(init)) {
      const owner = claim(fn, node, 'field')!;
      // The engine's ranges of static and other fields overlap; an arrow function has one of its own.
      edits.around(init.start!, init.end!, `((()=>$1&&${next(owner)})(),`, ')');
      calls.push({ fn: fn.key, offset: init.start!, id: owner.ids[0] });
    }
    expression(init, fn);
  }

  list(program.body, newFn('module'));
  return { text: edits.apply(source), marks, calls };
}
