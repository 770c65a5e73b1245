import { render } from './check.ts';
import type { Kind } from './generate/scope.ts';
import type { World } from './world.ts';

const EXTENSIONS: Record<Kind, string> = { cjs: '.js', strict: '.js', module: '.mjs', script: '.script.js' };

/** The name of a found program in the corpus. */
export function nameOf(kind: Kind, seed: number): string {
  return `${kind}-${seed}${EXTENSIONS[kind]}`;
}

/** What the helpers of `world.ts` are in a program of its own; what each needs besides. */
const HELPERS: Record<string, { needs?: string[]; text(decisions: World['decisions']): string }> = {
  log: { text: () => "function log(line, value) { console.log('line', line, value); return value; }" },
  say: { text: () => "function say(value) { console.log('say', value); return value; }" },
  err: {
    text: () =>
      'function err(e) { console.log(e.name, e.message, [...String(e.stack).matchAll(/-\\d+[.a-z]+:(\\d+):/g)].map((m) => m[1]).join()); }',
  },
  c: { text: ({ c }) => `function c() { c.i ??= 0; return [${c.map(Number)}][c.i++] === 1; }` },
  d: { text: ({ d }) => `function d() { d.i ??= 0; return [${d}][d.i++] ?? 0; }` },
  id: { text: () => "function id(...args) { console.log('id', ...args); return args[0]; }" },
  tag: {
    needs: ['say'],
    text: () => "function tag(strings, ...values) { say(strings.raw.join('|') + values); return strings.length; }",
  },
  box: {
    needs: ['say', 'c'],
    text: () =>
      'function box(n) { return { n, add(x) { say(x); return this; }, maybe() { return c() ? this : undefined; }, get() { return say(n); }, apply: (fn) => fn(n) }; }',
  },
  maybe: { needs: ['box', 'c'], text: () => 'function maybe(n) { return c() ? box(n) : undefined; }' },
  iter: {
    needs: ['say'],
    text: () =>
      "function iter(name, count) { let i = 0; return { [Symbol.iterator]() { return this; }, next() { say(name + ' next'); return i++ < count ? { value: i, done: false } : { value: undefined, done: true }; }, return(value) { say(name + ' return'); return { value, done: true }; }, throw(error) { say(name + ' throw'); throw error; } }; }",
  },
  aiter: {
    needs: ['iter'],
    text: () =>
      'function aiter(name, count) { const it = iter(name, count); return { [Symbol.asyncIterator]() { return this; }, next: async (x) => it.next(x), return: async (x) => it.return(x), throw: async (x) => it.throw(x) }; }',
  },
  p: { text: () => 'function p(value) { return Promise.resolve(value); }' },
  reject: { text: () => "function reject(value) { return Promise.reject(new Error('rejected ' + value)); }" },
  thenable: {
    needs: ['say'],
    text: () => "function thenable(value) { return { then(resolve) { say('then'); resolve(value); } }; }",
  },
  array: { text: () => 'function array(...values) { return Promise.resolve(values); }' },
  later: {
    needs: ['err'],
    text: () => "function later(promise) { promise.then((value) => console.log('later', value), err); }",
  },
  main: {
    needs: ['err'],
    text: () =>
      "async function use(kind, fn) { try { const made = fn(1, 2); if (kind.endsWith('generator')) for await (const x of made) console.log('yielded', x); else console.log('value', await made); } catch (e) { err(e); } }\nfunction main(list) { for (const [kind, fn] of [...list, ...list]) use(kind, fn); }",
  },
};

/** A program that needs nothing but what it holds: the helpers are below, so that lines stay. */
export function standalone(source: string, decisions: World['decisions']): string {
  const used = new Set<string>();
  const use = (name: string) => {
    if (used.has(name)) return;
    used.add(name);
    for (const each of HELPERS[name].needs ?? []) use(each);
  };
  for (const name of Object.keys(HELPERS)) if (new RegExp(`\\b${name}\\b`).test(source)) use(name);
  const helpers = [...used].map((name) => HELPERS[name].text(decisions));
  return `${render(source).trimEnd()}\n\n${helpers.join('\n')}\n`;
}
