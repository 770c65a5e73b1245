import { compareText } from './identity.ts';

type Fields = Record<string, unknown>;

/**
 * The fields of `a` and `b` that this version does not know, so that merging keeps what a newer writer added.
 * Of two different values the one that comes first as JSON is kept, in whichever order the profiles are merged.
 */
export function mergeUnknownFields(a: object, b: object, known: ReadonlySet<string>): Fields {
  const result: Fields = {};
  for (const source of [a, b] as Fields[]) {
    for (const key of Object.keys(source)) {
      if (known.has(key) || key === '__proto__') continue;
      result[key] = Object.hasOwn(result, key) ? first(result[key], source[key]) : source[key];
    }
  }
  return result;
}

/** Of two values the one that comes first as JSON; undefined comes last. */
export function first<T>(a: T, b: T): T {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return compareText(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b;
}
