const { done } = require('./_done.cjs');
const Ajv = require('ajv');
const Ajv2020 = require('ajv/dist/2020');

const person = {
  $id: 'person',
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  dependencies: { a: ['b'] },
  properties: {
    name: { type: 'string', minLength: 2, pattern: '^[a-z]+$' },
    age: { type: 'integer', minimum: 0, exclusiveMaximum: 150 },
    a: {},
    b: { const: 1 },
    kids: { type: 'array', items: { $ref: '#' }, uniqueItems: true, maxItems: 3 },
    tag: { enum: ['x', 'y', { z: 1 }] },
    any: { anyOf: [{ type: 'null' }, { type: 'number', multipleOf: 0.5 }] },
    one: { oneOf: [{ type: 'string' }, { maxLength: 2 }] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    cond: { if: { type: 'string' }, then: { minLength: 3 }, else: { not: { type: 'boolean' } } },
  },
  patternProperties: { '^x-': { type: ['string', 'number'], nullable: true } },
};
const values = [
  { name: 'ab' },
  {},
  { name: 'A', age: -1.5, kids: [{ name: 'cd' }, { name: 'cd' }], tag: 'q', any: 0.3, one: 'abc', cond: 'a' },
  { name: 'ab', more: 1, 'x-y': true },
  null,
  5,
  { name: 'ab', cond: true, a: 1, kids: [{ name: 'x' }] },
];
const out = [];
for (const options of [
  { allErrors: true },
  {},
  { coerceTypes: 'array', useDefaults: true, removeAdditional: true },
  { verbose: true, allErrors: true, strict: false },
]) {
  const ajv = new Ajv(options);
  ajv.addKeyword({ keyword: 'even', type: 'number', validate: (_schema, value) => value % 2 === 0 });
  ajv.addFormat('code', /^\d{3}$/);
  const validate = ajv.compile(person);
  for (const value of structuredClone(values)) out.push(validate(value), ajv.errorsText(validate.errors), value);
  out.push(
    ajv.validate({ type: 'number', even: true }, 3),
    ajv.errors.length,
    ajv.validate({ type: 'string', format: 'code' }, '12'),
    ajv.validateSchema({ type: 'nope' }),
  );
  for (const bad of [{ $ref: '#/nope' }, { type: 'x' }, { properties: 1 }, { minimum: 'a', unknown: 1 }]) {
    try {
      out.push(typeof ajv.compile(bad));
    } catch (error) {
      out.push(error.message);
    }
  }
}
const modern = new Ajv2020({ allErrors: true });
const tree = modern.compile({
  $id: 'tree',
  $dynamicAnchor: 'node',
  type: 'object',
  properties: {
    data: true,
    children: { type: 'array', prefixItems: [{ type: 'object' }], items: { $dynamicRef: '#node' } },
  },
  unevaluatedProperties: false,
});
out.push(
  tree({ children: [{ data: 1 }, { x: 1 }] }),
  tree.errors?.map((each) => each.message),
);
new Ajv({ loadSchema: async (uri) => ({ $id: uri, type: 'string' }) })
  .compileAsync({ properties: { a: { $ref: 'other' } } })
  .then((validate) => done(out, validate({ a: 1 })));
