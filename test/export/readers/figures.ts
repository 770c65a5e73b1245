import type { Profile } from '../../../src/profile/types.ts';

/** Figures of lines, by `file:line`. */
export type Figures = Map<string, number>;

export const add = (figures: Figures, key: string, value: number): void => {
  if (value !== 0) figures.set(key, (figures.get(key) ?? 0) + value);
};

export const total = (figures: Figures): number => [...figures.values()].reduce((sum, value) => sum + value, 0);

/** The figures of a profile's lines, those of functions that share one added up. */
export function lineFigures(profile: Profile, field: 'hits' | 'timeNs' | 'selfNs' | 'awaitNs'): Figures {
  const figures: Figures = new Map();
  for (const { path, functions } of profile.files)
    for (const line of functions.flatMap((fn) => fn.lines)) add(figures, `${path}:${line.line}`, line[field]);
  return figures;
}
