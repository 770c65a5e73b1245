/*
 * Brings a process that the program has started into the run. `NODE_OPTIONS` gives it to every Node below the program,
 * whatever its version, so this file has the syntax of Node 8, the first one that reads that variable, and loads what is
 * newer only where it runs.
 */
export {};

const parts = process.versions.node.split('.').map(Number);
const isRecent = parts[0] > 21 || (parts[0] === 20 && parts[1] >= 19);
const run = process.env.LPROF_RUN;

if (!isRecent) {
  if (run !== undefined) tellTooOld(JSON.parse(run).dir);
} else if (run !== undefined || !require('node:worker_threads').isMainThread) {
  require('./register.js');
}

/** As the notes of the loader are, which cannot be loaded here. The run may be over. */
function tellTooOld(dir: string): void {
  const message = `Processes of Node ${process.versions.node} were not measured: lprof needs Node 20.19 or later`;
  const note = `${JSON.stringify({ kind: 'warning', message: message })}\n`;
  try {
    // biome-ignore lint/style/useNodejsImportProtocol: older Nodes know the module by this name only
    require('fs').writeFileSync(`${dir}/notes-${process.pid}-old.jsonl`, note, { mode: 0o600 });
  } catch (_) {
    // Nobody is there to be told.
  }
}
