import type { NodePath, types as t } from '@babel/core';

/** Names of the module-level variables, unique in the program and, as good as, among all of its files. */
export interface Names {
  recorder: string;
  attach: string;
  /** The frame of a plain activation, and the state of one that can be suspended. */
  frame: string;
  activation: string;
  /** The memory and the number of the file's first slot, in a function of its own. */
  ints: string;
  base: string;
  /** The line that called, and the cell that counts it. */
  caller: string;
  cell: string;
  /** Begins the labels of what a loop does in a round. */
  round: string;
}

/**
 * A function's text may be evaluated in another file (`eval`), where it must not find the variables of that one, as they
 * belong to other lines: so the names hold a digest of the file's path.
 */
export function uniqueNames(path: NodePath<t.Program>, digest: string): Names {
  const own = letters(digest, 5);
  const unique = (name: string) => path.scope.generateUid(`lp_${name}_${own}`);
  return {
    recorder: unique('recorder'),
    attach: unique('attach'),
    frame: path.scope.generateUid('lp_frame'),
    activation: path.scope.generateUid('lp_activation'),
    ints: path.scope.generateUid('lp_ints'),
    base: path.scope.generateUid('lp_base'),
    caller: path.scope.generateUid('lp_caller'),
    cell: path.scope.generateUid('lp_cell'),
    round: path.scope.generateUid('lp_round'),
  };
}

/** Babel takes digits for its own counting. */
export function letters(digest: string, length: number): string {
  return digest.slice(0, length).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]);
}
