import type { types as t } from '@babel/core';
import type { FunctionEntry, Segment } from './table.ts';

/** What has to be counted in a place. */
export interface Counts {
  calls: FunctionEntry[];
  hits: Segment[];
}

/** Decides where hits are counted. */
export interface Arrivals {
  /** The code was compiled: lines are those of the original, and expressions may hold what were statements there. */
  compiled: boolean;
  /** The segment of what is at this node; undefined where it is that of its line. */
  segment(node: t.Node): Segment | undefined;
  /** Whether what is at this node counts the hits of its line. */
  first(node: t.Node, segment: Segment): boolean;
  /** What to count in front of a statement beside itself. */
  before(statement: t.Node): Counts | undefined;
  /** Whether an expression is or holds one that counts. */
  holds(expression: t.Node): boolean;
  /** Where an expression arrives, if that is another line than its statement's. */
  at(expression: t.Node): (Counts & { line: number }) | undefined;
}

/** In code as it was written the first statement that begins on a line owns its hits. */
export const asWritten: Arrivals = {
  compiled: false,
  segment: () => undefined,
  first: (_node, segment) => !segment.counted,
  before: () => undefined,
  holds: () => false,
  at: () => undefined,
};
