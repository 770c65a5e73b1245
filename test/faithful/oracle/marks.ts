import type { types as t } from '@babel/core';

/** What stands at the place that counts a line's hits. */
export type Counted =
  /** A statement: counted each time control comes to it. */
  | 'statement'
  /** The test of a loop. */
  | 'test'
  /** The header of `for-of`, `for-in`, `for await`. */
  | 'each'
  /** The value of an arrow function without a block. */
  | 'value'
  /** The value of a class field. */
  | 'field';

/** A line of a function and what counts its hits. */
export interface Mark {
  /** Where the function begins, `line:column`, or `module`. */
  fn: string;
  line: number;
  counted: Counted;
  /** Offset of the first statement of the line (or test, value …) in the untouched text. */
  offset: number;
  node: t.Node;
  /** Its function; undefined in a module, a static block, and the value of a field. */
  owner: t.Function | undefined;
  /** The statements in front of it in its function, in each of the lists around it, outermost list first. */
  ahead: t.Statement[][];
  /** The numbers of the counters that were put into the text for it; its hits are their sum. */
  ids: number[];
}

/** A function and what counts its calls. */
export interface Calls {
  fn: string;
  /** Offset of its body in the untouched text. */
  offset: number;
  id: number;
}

/** A program with counters in its text. */
export interface Marked {
  /** The text with the counters; every line is where it was. */
  text: string;
  marks: Mark[];
  calls: Calls[];
}

/**
 * A counter is `$1 && 17`, where 17 is its number and `$1` a global that is true, which the engine cannot know. Block
 * coverage counts the right side of `&&`, whatever happens before and after it.
 */
export const COUNTER = /\$1\s*&&\s*\(?\s*(\d+)/g;
