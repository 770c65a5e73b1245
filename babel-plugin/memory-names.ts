/**
 * The global variable that holds the collector's memory; the runtime makes it, as a constant, so that the engine reads no
 * variable in a probe and checks no bounds.
 */
export const INTS = '__lprof_ints';

/** Words of that memory, and where its stack starts; the runtime has the same constants. */
export const LINE = 17;
export const TOP = 18;
export const STACK_START = 128;
