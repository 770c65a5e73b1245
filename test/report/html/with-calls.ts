import type { LineCall, Profile, ProfileFunction, ProfileLine } from '../../../src/profile/types.ts';
import { LINE_BREAK } from '../../../src/report/tokenize.ts';

interface Site {
  line: ProfileLine;
  weight: number;
}

/**
 * The profile with calls as a collector might have found them: a line calls the functions whose names are followed by a
 * bracket in its text. Calls, time and self of each function are dealt out to its sites, and add up to its own.
 */
export function withCalls(profile: Profile): Profile {
  const made = structuredClone(profile);
  const sites = new Map<ProfileFunction, Site[]>();
  const named = new Map<string, ProfileFunction[]>();
  const at = new Map<ProfileFunction, Pick<LineCall, 'file' | 'function'>>();
  made.files.forEach(({ functions }, file) => {
    functions.forEach((fn, index) => {
      const name = /[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.exec(fn.name)?.[0];
      at.set(fn, { file, function: index });
      if (fn.calls > 0 && name !== undefined) named.set(name, [...(named.get(name) ?? []), fn]);
    });
  });
  for (const { source = '', functions } of made.files) {
    const text = source.split(LINE_BREAK);
    for (const line of functions.flatMap((fn) => fn.lines)) {
      const weight = line.timeNs - line.selfNs;
      const words = new Set(text[line.line - 1]?.match(/[\p{ID_Start}$_#][\p{ID_Continue}$]*(?=\()/gu) ?? []);
      if (weight <= 0) continue;
      for (const fn of [...words].flatMap((word) => named.get(word) ?? [])) {
        sites.set(fn, [...(sites.get(fn) ?? []), { line, weight }]);
      }
    }
  }
  for (const [fn, all] of sites) {
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    const left = { calls: fn.calls, timeNs: fn.timeNs, selfNs: fn.selfNs };
    all.forEach(({ line, weight }, index) => {
      const part = (field: keyof typeof left) =>
        index === all.length - 1 ? left[field] : Math.floor((fn[field] * weight) / total);
      const figures = { calls: part('calls'), timeNs: part('timeNs'), selfNs: part('selfNs') };
      for (const field of ['calls', 'timeNs', 'selfNs'] as const) left[field] -= figures[field];
      line.calls = [...(line.calls ?? []), { ...at.get(fn)!, ...figures }];
    });
  }
  return made;
}
