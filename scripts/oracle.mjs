// npm run oracle [PACKAGE…]: hits of real packages under lprof, compared with the engine's counts. The packages come from
// the registry and stay in test/.nodes/packages.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { folderOf, install } from './nodes.mjs';

const { runPackages, VERSIONS } = await tsImport('../test/faithful/packages/main.ts', import.meta.url);
const folder = folderOf('packages');
for (const [name, version] of Object.entries(VERSIONS)) install(folder, name, version);
const work = mkdtempSync(join(realpathSync(tmpdir()), 'lprof-oracle-'));
const failed = runPackages(
  join(folder, 'node_modules'),
  work,
  process.env.NODE_BIN ?? process.execPath,
  process.argv.slice(2),
);
if (!failed) rmSync(work, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
