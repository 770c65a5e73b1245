import kleur from 'kleur';
import type { TokenKind } from './tokenize.ts';

/** Runs `render` with colours on or off, whatever the terminal is, and restores the state of the shared instance. */
export function withColor<T>(color: boolean, render: () => T): T {
  const before = kleur.enabled;
  kleur.enabled = color;
  try {
    return render();
  } finally {
    kleur.enabled = before;
  }
}

/** How hot a figure is: 0 hardly counts, 1 normal, 2 warm, 3 hot. */
export type Heat = 0 | 1 | 2 | 3;

/** A figure in the colour of its heat. */
export function heatColor(heat: Heat, text: string): string {
  if (heat === 3) return kleur.bold().red(text);
  if (heat === 2) return kleur.yellow(text);
  return heat === 0 ? kleur.gray(text) : text;
}

/** A piece of source in the colour of its kind. */
export function tokenColor(kind: TokenKind, text: string): string {
  return TOKEN_COLORS[kind](text);
}

const TOKEN_COLORS: Record<TokenKind, (text: string) => string> = {
  plain: (text) => text,
  keyword: (text) => kleur.cyan(text),
  string: (text) => kleur.green(text),
  regex: (text) => kleur.green(text),
  number: (text) => kleur.magenta(text),
  comment: (text) => kleur.gray(text),
};

/** Text that should step back: lines that never ran, rules, column heads. */
export const faint = (text: string): string => kleur.gray(text);

export const strong = (text: string): string => kleur.bold(text);

export const warning = (text: string): string => kleur.yellow(text);

/** What got worse, or is gone. */
export const worse = (text: string): string => kleur.red(text);

/** What got better, or is new. */
export const better = (text: string): string => kleur.green(text);
