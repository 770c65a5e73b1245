import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The compiled package; `npm run build` makes it. */
export const DIST = path.resolve(process.env.LPROF_DIST ?? 'dist');

/**
 * Writes files to a folder and runs one with a real Node. A recorder is on the global object, as in `lprof run`; with
 * `report` the last line of the output is a JSON list of `[function, line, hits]`.
 */
export function runModules(
  files: Record<string, string>,
  entry: string,
  options: { report?: boolean; node?: string } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lprof-plugin-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const preload = path.join(folder, 'preload.cjs');
    writeFileSync(preload, PRELOAD);
    const { status, stdout, stderr } = spawnSync(
      options.node ?? process.execPath,
      ['--require', preload, path.join(folder, entry)],
      {
        encoding: 'utf8',
        env: { ...process.env, LPROF_DIST: DIST, REPORT: options.report ? '1' : '', NODE_OPTIONS: '' },
      },
    );
    return { status, stdout: stdout.replaceAll(folder, ''), stderr: stderr.replaceAll(folder, '') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PRELOAD = `
const runtime = require(process.env.LPROF_DIST + '/src/runtime/index.js');
const recorder = runtime.install({ clock: 'exact' });
if (process.env.REPORT) process.on('exit', () => {
  const rows = recorder.snapshot().files.flatMap(({ table, counters }) => {
    let at = table.functions.length * 4;
    return table.functions.flatMap((fn) => fn.lines.map((line) => [fn.name, line, counters[(at += 4) - 4]]));
  });
  process.stdout.write(JSON.stringify(rows) + '\\n');
});
`;
