import type { types as t } from '@babel/core';
import type { Counts } from './counting.ts';
import { makeDo } from './make-do.ts';
import { CELL_SPREAD, CELL_STRIDE_BITS, CELLS, INTS, LINE, TOP } from './memory-names.ts';
import type { FunctionEntry, Segment, TableBuilder } from './table.ts';
import type { Names } from './unique-names.ts';

/*
 * The code that is inserted. A probe only stores which line runs, and counts:
 *
 *   $ints[$ints[17] = $base + 40]++
 *
 * `$ints` and `$base` are variables of the function; where it has none (modules, what can be suspended) the global ones.
 * A clock thread looks what runs. An activation keeps a frame, with the line that called it; that
 * is written out, as the engine then has no call to inline, nor to make while it has not optimised the function.
 * For the exact clock each probe begins with `$recorder.tick()`, which reads it, and frames are the recorder's.
 * docs/how-it-works.md says why it looks like this and what else was tried.
 */

export type Emitter = ReturnType<typeof createEmitter>;

/**
 * Builds the inserted nodes. They carry no location, so that other instrumenters and source maps pass them over.
 *
 * @param isLocal whether what is built now is for a function that has the memory in variables of its own
 */
export function createEmitter(
  types: typeof t,
  names: Names,
  table: TableBuilder,
  clock: 'shared' | 'exact',
  isLocal: () => boolean,
) {
  const exact = clock === 'exact';
  const hits = new Map<t.Statement, Segment>();
  const pending: { node: t.NumericLiteral; segment: Segment }[] = [];
  const bases: t.Identifier[] = [];
  const id = (name: string) => types.identifier(name);
  /** The number of the file's first slot: a constant of the whole realm, whose name is known when all is. */
  const fileBase = () => {
    const node = types.identifier('$base');
    bases.push(node);
    return node;
  };
  const base = () => (isLocal() ? id(names.base) : fileBase());
  const at = (array: string, index: t.Expression) => types.memberExpression(id(array), index, true);
  const slot = (index: t.Expression) => at(isLocal() ? names.ints : INTS, index);
  const word = (index: number) => slot(types.numericLiteral(index));
  const set = (target: t.MemberExpression, value: t.Expression) => types.assignmentExpression('=', target, value);
  const fnIndex = (fn: FunctionEntry) =>
    types.binaryExpression('+', base(), types.numericLiteral(table.functionOffset(fn.index)));

  /** Functions that a line calls shall have different cells, and those of lines near, too: so it is a hash. */
  const cellPlace = (fn: FunctionEntry) => ((Math.imul(fn.index + 1, 0x9e3779b1) >>> 8) % (CELL_SPREAD / 2)) * 2;

  const segmentIndex = (segment: Segment) => {
    const node = types.numericLiteral(0);
    pending.push({ node, segment });
    return types.binaryExpression('+', base(), node);
  };

  const method = (name: string, ...args: t.Expression[]) =>
    types.callExpression(types.memberExpression(id(names.recorder), id(name)), args);

  /** What only the exact clock needs. */
  const ticks = (): t.Expression[] => (exact ? [method('tick')] : []);

  const count = (index: t.Expression) => types.updateExpression('++', slot(index), false);
  const hit = (segment: Segment) => count(segmentIndex(segment));

  /** Moves the activation to a line; `counted` counts an arrival. */
  const moves = (segment: Segment, counted: boolean): t.Expression[] => {
    const move = set(word(LINE), segmentIndex(segment));
    return [...ticks(), counted ? count(move) : move];
  };

  const ready = () => types.logicalExpression('||', id(names.recorder), types.callExpression(id(names.attach), []));
  const prepared = (early: boolean): t.Expression[] => [makeDo(types, names, fileBase), ...(early ? [ready()] : [])];
  const inOrder = (list: t.Expression[]) => (list.length === 1 ? list[0] : types.sequenceExpression(list));

  const enter = (fn: FunctionEntry, first: Segment, early: boolean): t.Expression[] => [
    ...prepared(early),
    method('enter', fnIndex(fn), segmentIndex(first)),
  ];

  /** Counts a call of a function that is not entered itself; it may be called before the module has run. */
  const call = (fn: FunctionEntry) => types.sequenceExpression([ready(), count(fnIndex(fn))]);

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
    hitStatement(segment: Segment): t.Statement {
      const statement = types.expressionStatement(hit(segment));
      hits.set(statement, segment);
      return statement;
    },

    /** Whether a statement only counts an arrival at this line, so that the calls of a function that begins with it tell. */
    countsWithCalls: (statement: t.Statement | undefined, segment: Segment) =>
      !exact && statement !== undefined && hits.get(statement) === segment,

    moveStatement: (segment: Segment, hit: boolean) => types.expressionStatement(inOrder(moves(segment, hit))),

    /** `(move, expression)` */
    moveBefore: (segment: Segment, hit: boolean, expression: t.Expression) =>
      types.sequenceExpression([...moves(segment, hit), expression]),

    /** Moves back to a line after the value was computed, and passes it on. */
    moveAfter: (segment: Segment, value: t.Expression) => method('back', value, segmentIndex(segment)),

    /** An argument that is no argument: moves to a line just before a call without arguments. */
    moveSpread: (segment: Segment) =>
      types.spreadElement(method('back', method('nothing', types.arrayExpression([])), segmentIndex(segment))),

    /**
     * Begins an activation:
     *
     *   let $ints = ints, $base = base, $frame = $ints[TOP], $caller = $ints[LINE], $cell = ($caller << 2) + 1234;
     *   $ints[$frame] = $caller, $ints[TOP] = $frame + 1, $ints[LINE] = first line,
     *     cells[$cell] === fn || ($cell = $recorder.called(0, fn, calls, $cell)), cells[$cell + 1]++;
     *
     * @param early for functions that an import cycle can call before their module runs
     * @param counted each call is a hit of the first line, which is not counted apart
     */
    enterStatements(fn: FunctionEntry, first: Segment, early: boolean, counted: boolean): t.Statement[] {
      const frame = () => id(names.frame);
      const { variableDeclarator, binaryExpression, numericLiteral } = types;
      const begin = (value: t.Expression, ...more: t.VariableDeclarator[]) =>
        types.variableDeclaration('let', [
          variableDeclarator(id(names.ints), inOrder([...prepared(early), id(INTS)])),
          variableDeclarator(id(names.base), fileBase()),
          variableDeclarator(frame(), value),
          ...more,
        ]);
      if (exact) return [begin(method('enter', fnIndex(fn), segmentIndex(first)))];
      if (counted) fn.table.callsIn = first.index;
      const caller = () => id(names.caller);
      const cell = () => id(names.cell);
      const row = binaryExpression('<<', caller(), numericLiteral(CELL_STRIDE_BITS));
      const place = binaryExpression('+', row, numericLiteral(cellPlace(fn)));
      const called = method(
        'called',
        numericLiteral(0),
        fnIndex(fn),
        counted ? segmentIndex(first) : fnIndex(fn),
        cell(),
      );
      return [
        begin(word(TOP), variableDeclarator(caller(), word(LINE)), variableDeclarator(cell(), place)),
        types.expressionStatement(
          types.sequenceExpression([
            set(slot(frame()), caller()),
            set(word(TOP), binaryExpression('+', frame(), numericLiteral(1))),
            set(word(LINE), segmentIndex(first)),
            types.logicalExpression(
              '||',
              binaryExpression('===', at(CELLS, cell()), fnIndex(fn)),
              types.assignmentExpression('=', cell(), called),
            ),
            types.updateExpression('++', at(CELLS, binaryExpression('+', cell(), numericLiteral(1))), false),
          ]),
        ),
      ];
    },

    /**
     * Ends it: `$ints[LINE] = $ints[$frame], $ints[TOP] = $frame`
     *
     * @param makesFunctions the engine would call a function without a name that was just returned after what is assigned
     * next, unless that is `a += b - a`
     */
    exitStatement(makesFunctions: boolean): t.Statement {
      const frame = () => id(names.frame);
      if (exact) return types.expressionStatement(method('exit', frame()));
      const assign = (index: number, value: t.Expression) =>
        makesFunctions
          ? types.assignmentExpression('+=', word(index), types.binaryExpression('-', value, word(index)))
          : set(word(index), value);
      return types.expressionStatement(types.sequenceExpression([assign(LINE, slot(frame())), assign(TOP, frame())]));
    },

    /** Ends a module's. */
    exitModuleStatement: () => types.expressionStatement(method('exit', id(names.frame))),

    /** `const $activation = $recorder.start(fn)`, for functions that can be suspended. */
    startStatement: (fn: FunctionEntry, first: Segment, early: boolean) => {
      const value = inOrder([...prepared(early), method('start', fnIndex(fn), segmentIndex(first))]);
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
      types.sequenceExpression([...enter(fn, segment, early), hit(segment), method('leave', value)]),

    /** Passes a value on and ends the topmost frame: a `return` at the top of a CommonJS module. */
    leave: (value: t.Expression) => method('leave', value),

    /** Writes the segments' places into the code; to be called when all are known. */
    finish() {
      for (const { node, segment } of pending) node.value = table.segmentOffset(segment);
    },

    /** Gives the file's first slot its name. */
    nameBase(name: string) {
      for (const node of bases) node.name = name;
    },
  };
}
