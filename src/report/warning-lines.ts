import { harmless } from './harmless.ts';
import { warning } from './theme.ts';
import { wrap } from './width.ts';

/** Something that the reader should know, in lines of the terminal. */
export function warningLines(text: string, width: number): string[] {
  return wrap(harmless(text), width - 3).map((line, index) => warning(`${index === 0 ? ' ! ' : '   '}${line}`));
}
