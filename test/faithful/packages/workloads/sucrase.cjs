const { done, input } = require('./_done.cjs');
const { transform, getFormattedTokens } = require('sucrase');

const tsx =
  'import React, { type X, useState as s } from "react"; import type T from "t"; export * from "y"; export default class A<T> extends B { static x: number = 1; #p?: string; constructor(public a = 1, private readonly b?: T) { super(); } declare d: 1; get v(): asserts this is T { return this.#p! } }\nenum E { A = 1, B = "x", C = A << 2 }\nconst el = <div {...p} a="b&amp;" key={1}>{/* c */} text {x?.y?.[z]?.() ?? <><B.C/></>}\n  more\n</div>;\nexport const f = async <T,>(x: T, { y }: { y?: number } = {}): Promise<T | null> => { for await (const q of g<T>(x)) yield_(q as unknown as T); return x!; };\nabstract class Q { abstract m(): void; private static async *g<T>(this: Q): AsyncGenerator<T> { yield* h; } }\ndeclare function over(a: string): void; function over(a: any) {} namespace N { } export type { X };';
const out = [];
for (const options of [
  { transforms: ['typescript', 'jsx', 'imports'] },
  { transforms: ['typescript', 'jsx'], jsxRuntime: 'automatic', production: true },
  {
    transforms: ['typescript', 'jsx', 'imports', 'react-hot-loader', 'jest'],
    enableLegacyTypeScriptModuleInterop: true,
    filePath: 'a.tsx',
    sourceMapOptions: { compiledFilename: 'a.js' },
  },
]) {
  try {
    out.push(transform(tsx, options));
  } catch (error) {
    out.push(error.message);
  }
}
out.push(
  transform(input('postcss/lib/list.js'), { transforms: ['imports'] }).code,
  getFormattedTokens('a?.b ?? c', { transforms: [] }),
);
for (const text of ['a b', 'class {', 'import', '<a></b>', 'let x = ;', '`${']) {
  try {
    out.push(transform(text, { transforms: ['jsx', 'typescript', 'imports'] }).code);
  } catch (error) {
    out.push(error.message);
  }
}
done(out);
