/**
 * The global variables that hold the collector's memory; the runtime makes them, as constants, so that the engine reads no
 * variable in a probe and checks no bounds.
 */
export const INTS = '__lprof_ints';
export const FLOATS = '__lprof_floats';
