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
  /**
   * Gives the label of a block that a `continue` leaves instead, to arrive at the header behind it; undefined where the
   * header's test tells the arrival. In front of the `continue` would be too early: a `finally`, or an iterator that is
   * closed on the way, may turn it.
   */
  round: (() => string) | undefined;
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
  /** The function at hand has the memory in variables of its own. */
  local: boolean;
}
