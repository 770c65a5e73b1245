import type { types as t } from '@babel/core';
import { CELLS, INTS, REALM, RECORDER } from './memory-names.ts';
import type { PluginOptions } from './options.ts';
import type { FileTable } from './table.ts';
import type { Names } from './unique-names.ts';

/**
 * What goes before and behind an instrumented module: `var`s and a hoisted function that hands over the line table on
 * first use. Hoisted, because in an import cycle an exported function can be called before its module has run; at the
 * end, because engines show the first line of a program in the message of an error there.
 */
export function createPrologue(
  types: typeof t,
  names: Names,
  table: FileTable,
  base: string,
  { runtime, realm }: PluginOptions,
  module: boolean,
): { head: t.Statement[]; variables: t.VariableDeclaration; attach: t.Statement; after: t.Statement[] } {
  const id = (name: string) => types.identifier(name);
  const of = (name: string) => types.memberExpression(id(names.recorder), id(name));
  const set = (name: string, value: t.Expression) =>
    types.expressionStatement(types.assignmentExpression('=', id(name), value));
  const text = (value: string) => types.stringLiteral(value);

  const variables = realm === 'any' ? [names.recorder, INTS, CELLS, base] : [names.recorder];
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
  const isMissing = (name: string) =>
    types.binaryExpression('===', types.unaryExpression('typeof', id(name)), text('undefined'));
  const attached = (...more: t.Expression[]) =>
    types.callExpression(of('attach'), [text(JSON.stringify(table)), sizes, ...more]);
  const own = [set(INTS, of('ints')), set(CELLS, of('cells')), set(base, attached())];
  const shared = [
    // Another realm than that of the runtime.
    types.expressionStatement(
      types.logicalExpression('&&', isMissing(INTS), types.callExpression(of('publish'), [id('globalThis')])),
    ),
    types.expressionStatement(attached(text(base), types.logicalExpression('||', isMissing(REALM), id(REALM)))),
  ];
  const attach = types.functionDeclaration(
    id(names.attach),
    [],
    types.blockStatement([set(names.recorder, recorder), ...(realm === 'any' ? own : shared)]),
  );
  // A line of its own, where a comment ends the one before: engines show the last line of a program in messages, too.
  types.addComment(attach, 'leading', ' lprof: the line table', true);
  const now = types.expressionStatement(
    types.logicalExpression('||', id(names.recorder), types.callExpression(id(names.attach), [])),
  );
  return { head, variables: declaration, attach: now, after: [attach] };
}
