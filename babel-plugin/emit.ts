import type { types as t } from '@babel/core';
import type { Counts } from './counting.ts';
import { makeDo } from './make-do.ts';
import type { FunctionEntry, Segment, TableBuilder } from './table.ts';
import type { Names } from './unique-names.ts';

/*
 * The code that is inserted. A probe is
 *
 *   $control[0] === $control[16] || $tick(), $control[17] = $base + 40, $counters[$base + 40]++
 *
 * The clock thread counts its ticks in control[0]; only when there is a tick that this thread has not seen yet is there
 * time to charge, and only then a call. control[17] holds the line that runs, counters[...] its hits.
 * docs/how-it-works.md says why it looks like this and what else was tried.
 */
const TICK = 0;
const SEEN = 16;
const LINE = 17;

export type Emitter = ReturnType<typeof createEmitter>;

/** Builds the inserted nodes. They carry no location, so that other instrumenters and source maps pass them over. */
export function createEmitter(types: typeof t, names: Names, table: TableBuilder) {
  const pending: { node: t.NumericLiteral; segment: Segment }[] = [];
  const id = (name: string) => types.identifier(name);
  const at = (array: string, index: t.Expression) => types.memberExpression(id(array), index, true);
  const word = (index: number) => at(names.control, types.numericLiteral(index));
  const fnIndex = (fn: FunctionEntry) =>
    types.binaryExpression('+', id(names.base), types.numericLiteral(table.functionOffset(fn.index)));

  const segmentIndex = (segment: Segment) => {
    const node = types.numericLiteral(0);
    pending.push({ node, segment });
    return types.binaryExpression('+', id(names.base), node);
  };

  const method = (name: string, ...args: t.Expression[]) =>
    types.callExpression(types.memberExpression(id(names.recorder), id(name)), args);

  const hit = (segment: Segment) => types.updateExpression('++', at(names.counters, segmentIndex(segment)), false);

  /** Moves the activation to a line, charging the one before; `counted` counts an arrival. */
  const moves = (segment: Segment, counted: boolean): t.Expression[] => {
    const list: t.Expression[] = [
      types.logicalExpression(
        '||',
        types.binaryExpression('===', word(TICK), word(SEEN)),
        types.callExpression(id(names.tick), []),
      ),
      types.assignmentExpression('=', word(LINE), segmentIndex(segment)),
    ];
    if (counted) list.push(hit(segment));
    return list;
  };

  const ready = () => types.logicalExpression('||', id(names.enter), types.callExpression(id(names.attach), []));

  const enter = (fn: FunctionEntry, first: Segment, early: boolean) => {
    const call = types.callExpression(early ? ready() : id(names.enter), [fnIndex(fn), segmentIndex(first)]);
    return types.sequenceExpression([makeDo(types, names), call]);
  };

  /** Counts a call of a function that is not entered itself; it may be called before the module has run. */
  const call = (fn: FunctionEntry) =>
    types.sequenceExpression([ready(), types.updateExpression('++', at(names.counters, fnIndex(fn)), false)]);

  const counts = ({ calls, hits }: Counts): t.Expression[] => [...calls.map(call), ...hits.map(hit)];

  return {
    /** Counts what compiled code does in passing. */
    countStatement: (passed: Counts) => types.expressionStatement(types.sequenceExpression(counts(passed))),

    /** `(counts, move, expression)` */
    arriveBefore: (passed: Counts, segment: Segment | undefined, expression: t.Expression) =>
      types.sequenceExpression([
        ...counts(passed),
        ...(segment === undefined ? [] : moves(segment, false)),
        expression,
      ]),

    /** Counts an arrival at the line where control is already. */
    hitStatement: (segment: Segment) => types.expressionStatement(hit(segment)),

    moveStatement: (segment: Segment, hit: boolean) =>
      types.expressionStatement(types.sequenceExpression(moves(segment, hit))),

    /** `(move, expression)` */
    moveBefore: (segment: Segment, hit: boolean, expression: t.Expression) =>
      types.sequenceExpression([...moves(segment, hit), expression]),

    /** Moves back to a line after the value was computed, and passes it on. */
    moveAfter: (segment: Segment, value: t.Expression) => method('back', value, segmentIndex(segment)),

    /** An argument that is no argument: moves to a line just before a call without arguments. */
    moveSpread: (segment: Segment) =>
      types.spreadElement(method('back', method('nothing', types.arrayExpression([])), segmentIndex(segment))),

    /**
     * `const $frame = $enter(fn, first line)`
     * @param early for functions that an import cycle can call before their module runs
     */
    enterStatement: (fn: FunctionEntry, first: Segment, early: boolean) =>
      types.variableDeclaration('const', [types.variableDeclarator(id(names.frame), enter(fn, first, early))]),

    exitStatement: () => types.expressionStatement(types.callExpression(id(names.exit), [id(names.frame)])),

    /** `const $activation = $recorder.start(fn)`, for functions that can be suspended. */
    startStatement: (fn: FunctionEntry, first: Segment, early: boolean) => {
      const start = method('start', fnIndex(fn), segmentIndex(first));
      const value = types.sequenceExpression([makeDo(types, names), ...(early ? [ready()] : []), start]);
      return types.variableDeclaration('const', [types.variableDeclarator(id(names.activation), value)]);
    },

    /** The label of what a loop does in a round; `depth`: how many loops are around it. */
    roundLabel: (depth: number) => `${names.round}${depth}`,

    /** The same for a module, which is never passed on as text. */
    moduleStatement: (fn: FunctionEntry, first: Segment, suspendable: boolean) => {
      const begin = method(suspendable ? 'startModule' : 'enterModule', fnIndex(fn), segmentIndex(first));
      const name = suspendable ? names.activation : names.frame;
      return types.variableDeclaration('const', [types.variableDeclarator(id(name), begin)]);
    },

    endStatement: () => types.expressionStatement(method('end', id(names.activation))),
    suspend: (value: t.Expression) => method('suspend', value, id(names.activation)),
    resume: (value: t.Expression) => method('resume', value, id(names.activation)),
    /** For places whose text the engine shows in messages: like an `await`, an optional chain is "(intermediate value)". */
    resumeUnseen: (value: t.Expression) =>
      types.optionalCallExpression(
        types.optionalMemberExpression(id(names.recorder), id('resume'), false, true),
        [value, id(names.activation)],
        false,
      ),

    /** Something to spread where nothing is wanted. */
    resumeSpread: () =>
      types.spreadElement(method('resume', method('nothing', types.arrayExpression([])), id(names.activation))),

    /** After an exception was caught: the activation runs again, and frames that it left open end. */
    caughtStatement: (suspendable: boolean) =>
      types.expressionStatement(
        suspendable ? method('caught', id(names.activation)) : method('unwind', id(names.frame)),
      ),

    /** Enter and leave around one expression, where no statement can stand. */
    enterAround: (fn: FunctionEntry, segment: Segment, value: t.Expression, early: boolean) =>
      types.sequenceExpression([enter(fn, segment, early), hit(segment), method('leave', value)]),

    /** Passes a value on and ends the topmost frame: a `return` at the top of a CommonJS module. */
    leave: (value: t.Expression) => method('leave', value),

    /** Writes the segments' places into the code; to be called when all are known. */
    finish() {
      for (const { node, segment } of pending) node.value = table.segmentOffset(segment);
    },
  };
}
