// Whether nothing is lost and nothing counted twice: self of all lines, outside and lprof's own work against the wall time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs, runProgram } from '../overhead/programs.mjs';
import { here } from './measure.mjs';

const OWN = [{ name: 'exceptions', path: join(here, 'programs', 'exceptions.js') }];

export function sums() {
  const folder = mkdtempSync(join(tmpdir(), 'lprof-accuracy-'));
  try {
    return [...programs(), ...OWN].map(({ name, path }) => {
      const [shared, exact] = ['shared', 'exact'].map((clock) => {
        const { wallMs, accountedMs } = runProgram(process.execPath, clock, path, folder);
        return accountedMs / wallMs - 1;
      });
      process.stderr.write('.');
      return { what: name, shared, exact, right: [shared, exact].every((off) => Math.abs(off) <= 0.01) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
