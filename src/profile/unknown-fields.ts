import { compareText } from './identity.ts';

export type Fields = Record<string, unknown>;

/**
 * The fields of `a` and `b` that this version does not know, so that merging keeps what a newer writer added; undefined
 * when there are none. Of two different values the one that comes first as JSON is kept, in whichever order the
 * profiles are merged.
 */
export function mergeUnknownFields(a: object | undefined, b: object, known: ReadonlySet<string>): Fields | undefined {
  let result: Fields | undefined;
  for (const source of [a, b] as (Fields | undefined)[]) {
    for (const key in source) {
      if (known.has(key) || !Object.hasOwn(source, key) || key === '__proto__') continue;
      result ??= {};
      result[key] = Object.hasOwn(result, key) ? first(result[key], source[key]) : source[key];
    }
  }
  return result;
}

/** Of two values the one that comes first as JSON; undefined comes last. */
export function first<T>(a: T, b: T): T {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  return compareText(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b;
}
