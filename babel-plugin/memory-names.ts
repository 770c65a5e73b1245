/** The global variable under which the runtime keeps the recorder; the runtime has the same constant, and those below. */
export const RECORDER = '__lprof__';
/** In another realm than the runtime's: its global object. */
export const REALM = '__lprof_realm';

/**
 * The global variable that holds the collector's memory; the runtime makes it, as a constant, so that the engine reads no
 * variable in a probe and checks no bounds.
 */
export const INTS = '__lprof_ints';
/** The same for the cells in which calls are counted. */
export const CELLS = '__lprof_cells';

/** Words of that memory; the runtime has the same constants. */
export const LINE = 17;
export const TOP = 18;

/** Where a cell is among the cells. */
export const CELL_STRIDE_BITS = 2;
export const CELL_SPREAD = 4096;
