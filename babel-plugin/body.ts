import type { types as t } from '@babel/core';
import type { Mark } from './markers.ts';
import type { FunctionEntry } from './table.ts';

/** One function while its body is instrumented. */
export interface Body {
  fn: FunctionEntry;
  /** It can be suspended: its state is an activation, not a frame. */
  suspendable: boolean;
  /** An async generator waits for what it returns before it ends. */
  asyncGenerator: boolean;
  /** Loops around the current statement, innermost last, that a `continue` can jump to. */
  loops: Loop[];
  /** Module code: its `return` has no `finally` to pass. */
  module: boolean;
}

/** A loop around the current statement. */
export interface Loop {
  labels: string[];
  /** What has to run before the next round's header; undefined where the header's test does it. */
  again: (() => t.Statement) | undefined;
}

/** The body of a function at its start. */
export function newBody(fn: FunctionEntry, more: Partial<Body> = {}): Body {
  return { fn, suspendable: false, asyncGenerator: false, loops: [], module: false, ...more };
}

/** What is known of the place where a function stands. */
export interface Place {
  /** Qualified name of what encloses. */
  name: string;
  /** The enclosing function is instrumented, and with it what it holds. */
  selected: boolean;
  ignored: boolean;
  /** The enclosing class has a marker. */
  mark: Mark;
  /** Directly at the top of an ES module, where an import cycle can call a hoisted function before the module runs. */
  top: boolean;
  /** It may run before the module has: inside of a hoisted function, before something there has attached the file. */
  early: boolean;
}
