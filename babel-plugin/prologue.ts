import type { types as t } from '@babel/core';
import { INTS } from './memory-names.ts';
import type { FileTable } from './table.ts';
import type { Names } from './unique-names.ts';

/** The global variable under which the runtime keeps the recorder; the runtime has the same constant. */
const RECORDER = '__lprof__';

/**
 * What goes before and behind an instrumented module: `var`s and a hoisted function that hands over the line table on
 * first use. Hoisted, because in an import cycle an exported function can be called before its module has run; at the
 * end, because engines show the first line of a program in the message of an error there.
 */
export function createPrologue(
  types: typeof t,
  names: Names,
  table: FileTable,
  runtime: 'import' | 'global',
  module: boolean,
): { head: t.Statement[]; variables: t.VariableDeclaration; attach: t.Statement; after: t.Statement[] } {
  const id = (name: string) => types.identifier(name);
  const of = (name: string) => types.memberExpression(id(names.recorder), id(name));
  const set = (name: string, value: t.Expression) =>
    types.expressionStatement(types.assignmentExpression('=', id(name), value));
  const text = (value: string) => types.stringLiteral(value);

  const variables = [names.recorder, names.base];
  const declaration = types.variableDeclaration(
    'var',
    variables.map((name) => types.variableDeclarator(id(name))),
  );

  const imported = `${names.recorder}Of`;
  const head: t.Statement[] = [];
  let recorder: t.Expression;
  if (runtime === 'global') {
    // A name that nobody declares, rather than a property of `globalThis`: a program may have an own `globalThis`.
    recorder = id(RECORDER);
  } else if (module) {
    head.push(types.importDeclaration([types.importSpecifier(id(imported), id('recorder'))], text('lprof/runtime')));
    recorder = types.callExpression(id(imported), []);
  } else {
    const required = types.callExpression(id('require'), [text('lprof/runtime')]);
    recorder = types.callExpression(types.memberExpression(required, id('recorder')), []);
  }

  const sizes = types.arrayExpression(table.functions.map(({ lines }) => types.numericLiteral(lines.length)));
  const attached = types.callExpression(of('attach'), [text(JSON.stringify(table)), sizes]);
  const isMissing = types.binaryExpression('===', types.unaryExpression('typeof', id(INTS)), text('undefined'));
  const attach = types.functionDeclaration(
    id(names.attach),
    [],
    types.blockStatement([
      set(names.recorder, recorder),
      // Another realm than that of the runtime, as test runners make them.
      types.expressionStatement(
        types.logicalExpression('&&', isMissing, types.callExpression(of('publish'), [id('globalThis')])),
      ),
      types.returnStatement(types.assignmentExpression('=', id(names.base), attached)),
    ]),
  );
  // A line of its own, where a comment ends the one before: engines show the last line of a program in messages, too.
  types.addComment(attach, 'leading', ' lprof: the line table', true);
  const now = types.expressionStatement(
    types.logicalExpression('||', id(names.base), types.callExpression(id(names.attach), [])),
  );
  return { head, variables: declaration, attach: now, after: [attach] };
}
