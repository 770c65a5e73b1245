const { done } = require('./_done.cjs');
const { z } = require('zod');

const Tree = z.lazy(() =>
  z.object({ v: z.number().int().min(0).max(9), kids: z.array(Tree).max(2).default([]) }).strict(),
);
const Person = z
  .object({
    name: z
      .string()
      .trim()
      .min(2)
      .regex(/^[a-z]+$/i),
    mail: z.string().email().optional(),
    age: z.coerce.number().nonnegative().nullable(),
    tags: z.set(z.enum(['a', 'b'])).or(z.null()),
    when: z.date().catch(new Date(0)),
    kind: z.discriminatedUnion('t', [
      z.object({ t: z.literal('x'), n: z.bigint() }),
      z.object({ t: z.literal('y'), m: z.map(z.string(), z.boolean()) }),
    ]),
  })
  .partial({ age: true })
  .passthrough()
  .refine((p) => p.name !== 'no', { message: 'no!', path: ['name'] })
  .transform((p) => ({ ...p, name: p.name.toUpperCase() }));
const values = [
  { name: 'bob', age: '5', tags: new Set(['a']), kind: { t: 'x', n: 1n } },
  { name: 'no', tags: null, kind: { t: 'y', m: new Map([['k', 1]]) } },
  { name: '1', mail: 'x', age: 'q', tags: new Set(['c']), kind: { t: 'z' }, more: 1 },
  5,
  null,
];
const out = values.map((value) => {
  const { success, data, error } = Person.safeParse(value);
  return [success, data?.name, error?.issues, error?.flatten()];
});
out.push(
  Tree.safeParse({ v: 1, kids: [{ v: 2, x: 1 }, { v: 'q' }, { v: 1.5, kids: 1 }] }).error.format(),
  z.tuple([z.string(), z.number()]).rest(z.boolean()).safeParse(['a', 1, true, 0]).success,
  z.record(z.string().length(1), z.number()).safeParse({ ab: 1, c: 'd' }).error.issues,
  z.intersection(z.object({ a: z.string() }), z.object({ b: z.number() })).parse({ a: 'x', b: 1 }),
  z.string().datetime().safeParse('2020-01-01').success,
  z.preprocess((x) => Number(x), z.number().step(0.5).finite()).safeParse('1.3').success,
  z.union([z.string().ip(), z.string().uuid(), z.string().url()]).safeParse('1.2.3').error.issues.length,
  z
    .function()
    .args(z.string())
    .returns(z.number())
    .implement((s) => s.length)('abc'),
);
z.string()
  .refine(async (s) => s.length > 3, 'short')
  .pipe(z.string().transform(async (s) => s + s))
  .safeParseAsync('abc')
  .then(async (result) =>
    done(
      out,
      result.success,
      await z.promise(z.number()).parseAsync(Promise.resolve(4)),
      await z
        .string()
        .superRefine(async (s, c) => {
          if (s) c.addIssue({ code: 'custom', message: s });
        })
        .parseAsync('why')
        .catch((error) => error.issues),
    ),
  );
