import type { types as t } from '@babel/core';
import { CELLS, INTS, RECORDER } from './memory-names.ts';
import type { Names } from './unique-names.ts';

/**
 * Programs pass functions on as text: to a worker, a browser's page, `new Function`. There may be no recorder in such a
 * place. So each function brings what its probes make do with there, and defines it on that global object:
 *
 *   typeof $attach === 'undefined' && (($) => Object.entries({ $attach: $, … }).map(([name, value]) =>
 *     name in globalThis || Object.defineProperty(globalThis, name, { value, configurable: true })))((_) => _)
 *
 * Every function of the stand-in either returns its first argument or returns what only the recorder looks at. The numbers
 * of the function are at a place that no memory has. Where its file is at home, the copy counts for the original.
 */
export function makeDo(types: typeof t, names: Names, base: () => t.Identifier): t.Expression {
  const id = (name: string) => types.identifier(name);
  const call = (object: t.Expression, method: string, ...args: t.Expression[]) =>
    types.callExpression(types.memberExpression(object, id(method)), args);
  const property = (name: string | t.Identifier, value: t.Expression) =>
    types.objectProperty(typeof name === 'string' ? id(name) : name, value);
  const isMissing = (name: t.Identifier) =>
    types.binaryExpression('===', types.unaryExpression('typeof', name), types.stringLiteral('undefined'));
  const same = 'same';
  const stand = types.newExpression(id('Proxy'), [
    id(same),
    types.objectExpression([property('get', types.arrowFunctionExpression([], id(same)))]),
  ]);
  const values = types.objectExpression([
    property(names.attach, id(same)),
    property(base(), types.unaryExpression('-', types.numericLiteral(1e9))),
    property(names.recorder, types.conditionalExpression(isMissing(base()), stand, id(RECORDER))),
    property(INTS, types.newExpression(id('Int32Array'), [])),
    property(CELLS, types.newExpression(id('Int32Array'), [])),
  ]);
  const define = call(
    id('Object'),
    'defineProperty',
    id('globalThis'),
    id('name'),
    types.objectExpression([
      types.objectProperty(id('value'), id('value'), false, true),
      property('configurable', types.booleanLiteral(true)),
    ]),
  );
  const missing = types.binaryExpression('in', id('name'), id('globalThis'));
  const each = types.arrowFunctionExpression(
    [types.arrayPattern([id('name'), id('value')])],
    types.logicalExpression('||', missing, define),
  );
  const all = call(call(id('Object'), 'entries', values), 'map', each);
  return types.logicalExpression(
    '&&',
    isMissing(id(names.attach)),
    types.callExpression(types.arrowFunctionExpression([id(same)], all), [
      types.arrowFunctionExpression([id('value')], id('value')),
    ]),
  );
}
