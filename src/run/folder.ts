import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LprofError } from '../errors.ts';

/**
 * Makes the folder in which the threads of a run leave what they gather.
 * @throws LprofError when that is not possible
 */
export function makeRunFolder(): string {
  try {
    // Unique and readable by nobody else: it has mode 0700.
    return mkdtempSync(join(tmpdir(), 'lprof-'));
  } catch (error) {
    throw new LprofError(
      `cannot make a folder for this run in ${tmpdir()}: ${(error as Error).message}`,
      'Choose another place for temporary files with the environment variable TMPDIR',
    );
  }
}
