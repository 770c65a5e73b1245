/**
 * The global variable that holds the collector's memory; the runtime makes it, as a constant, so that the engine reads no
 * variable in a probe and checks no bounds.
 */
export const INTS = '__lprof_ints';

/** Words of that memory; the runtime has the same constants. */
export const LINE = 17;
export const TOP = 18;

/** Slots that each function owns there, a segment has one; and which of them is the line that called it last. */
export const FUNCTION_SLOTS = 3;
export const CALLER = 1;
