import { EDGE_LAYOUT } from './edges.ts';
import { FLOATS, OUTSIDE, STACK_END, TIMES, type Views } from './memory.ts';

/*
 * How calls are counted where a clock thread looks: in a cell that instrumented code finds by the line that calls and the
 * function, so that there is no call of ours in the program. A cell is two words of `cells`: the function that it counts
 * for, and the calls. Two functions called from the same line have different places there, but some line near may have
 * the same; so cells are a cache, and what is displaced is added to the edge. `cellEdges` has each cell's edge, plus one.
 */

const { COUNT, KEYS, KEY, COUNTER, CELL, TIMES: NUMBERS } = EDGE_LAYOUT;

/** Counts what has no edge. No function has its cell here, as no line has the slot 0. */
export const NO_CELL = 0;

/** Gives an edge a cell; by the program's thread only. */
export function takeCell(views: Views, edge: number, counter: number, cell: number): void {
  const { cells, cellEdges, edges, edgeTimes } = views;
  const held = cellEdges[cell >> 1] - 1;
  if (held >= 0) edgeTimes[held * NUMBERS] += cells[cell + 1] >>> 0;
  const at = KEYS + edge * KEY;
  edges[at + COUNTER] = counter;
  edges[at + CELL] = cell;
  cellEdges[cell >> 1] = edge + 1;
  cells[cell + 1] = 0;
  cells[cell] = edges[at + 1];
}

/** Adds the calls to a copy of the numbers: to edges, and to the hits of what counts them, from the slot `OUTSIDE` on. */
export function addCells(
  { cells, cellEdges, edges }: Views,
  copy: { floats: Float64Array; edgeTimes: Float64Array },
): void {
  for (let edge = 0; (edge + 1) * NUMBERS <= copy.edgeTimes.length; edge++) {
    const at = KEYS + edge * KEY;
    const counter = edges[at + COUNTER];
    if (counter < STACK_END) continue;
    const cell = edges[at + CELL];
    if (cellEdges[cell >> 1] === edge + 1) copy.edgeTimes[edge * NUMBERS] += cells[cell + 1] >>> 0;
    copy.floats[(counter - OUTSIDE) * FLOATS + TIMES.hits] += copy.edgeTimes[edge * NUMBERS];
  }
}

/** Sets the calls of all edges to zero, and their times. */
export function resetEdges({ cells, cellEdges, edges, edgeTimes }: Views): void {
  for (let edge = 0; edge < edges[COUNT]; edge++) {
    for (let i = 0; i < NUMBERS; i++) edgeTimes[edge * NUMBERS + i] = 0;
    const cell = edges[KEYS + edge * KEY + CELL];
    if (cellEdges[cell >> 1] === edge + 1) cells[cell + 1] = 0;
  }
}

/**
 * Has the program's thread add cells to their edges when it next comes by, before they can have grown by 2^32. Its text is
 * sent to the clock thread, so it uses nothing from outside.
 */
export function renewCells({ cells, cellEdges, edges }: Views, { COUNT, KEYS, KEY, CELL }: typeof EDGE_LAYOUT): void {
  for (let edge = 0; edge < edges[COUNT]; edge++) {
    const cell = edges[KEYS + edge * KEY + CELL];
    if (cellEdges[cell >> 1] === edge + 1 && cells[cell + 1] >>> 0 > 2 ** 30) cells[cell] = 0;
  }
}
