import { callgrind } from './callgrind.ts';
import { collapsed } from './collapsed.ts';
import { cpuprofile } from './cpuprofile.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { lcov } from './lcov.ts';
import { pprof } from './pprof.ts';
import { speedscope } from './speedscope.ts';
import { vscode } from './vscode.ts';

export type { ExportFormat } from './format.ts';

/** All formats that a profile can be exported to. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  cpuprofile,
  vscode,
  speedscope,
  pprof,
  callgrind,
  collapsed,
  lcov,
  csv,
];
