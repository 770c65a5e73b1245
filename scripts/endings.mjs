// npm run endings -- [VERSION…]: lets programs end in every way on several versions of Node and writes docs/endings.md.
// --only PATTERN (of `place: way`): only those, and nothing is written; --clock CLOCK: another clock than shared.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { nodeBinary, root, VERSIONS } from './nodes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, clock: { type: 'string' } },
});
const HEAD = `# Ways of ending

In whatever way a program ends, its profile has what was executed. The tables are made by \`npm run endings\`: small programs
(\`test/endings/programs\`) write a byte into a file for each event, and end. The number of bytes is compared with the hits of the line that
writes them. One number means that both are equal, and that the exit code and the signal are those of the program run plain.

- **+ 1**: the thread was stopped by another one after it had arrived at the line, and before it had written its byte.
- **A of B, C a second before**: nothing can be saved at such an end. The profile has A of the B events; it must have the C that there
  were a second before the end.
- **lprof killed**: the program goes on, and when it ends it saves the profile itself, where lprof would have done so. The exit
  is that of lprof.
- **–**: there is no such end on this Node.

A thread that a program can no longer end by itself has its numbers saved by the clock thread of the process: workers that are
terminated, that compute without end, or that are alive when the program ends. For that these are ended a moment before
Node would do it. A signal that is sent to a program that computes without end is seen when it returns to its event loop, as a handler of
the program's own would be; one that goes to \`lprof run\`, or to both (Ctrl-C), ends it within half a second.

When the folder for temporary files is full, or is not there, lprof says so, and the program runs and ends as without it. When the
profile cannot be saved (read-only folder, full disk), the report is printed, and lprof says why it is not saved.

`;

const { runAll, formatTables } = await tsImport('../test/endings/main.ts', import.meta.url);
const versions = positionals.length > 0 ? positionals : VERSIONS;
const benches = versions.map((version) => ({ node: nodeBinary(version), clock: values.clock ?? 'shared' }));
if (positionals.length === 0) {
  benches.push(...['shared', 'exact'].map((clock) => ({ node: process.execPath, clock })));
}
const cells = [];
await runAll(benches, new RegExp(values.only ?? '.'), (cell) => {
  const { place, way, column, outcome, whole, otherwise } = cell;
  const { executed, executedBefore, hits } = outcome;
  cells.push(cell);
  const seen = hits === undefined ? 'no profile' : `${hits.event}/${hits.behind}`;
  const second = way.sudden ? ` (a second before ${executedBefore})` : '';
  console.log(
    `${whole ? 'ok' : 'NOT WHOLE'} ${column} ${place}: ${way.name}: ${executed}${second}, ${seen} ${otherwise ?? ''}`,
  );
  if (!whole || otherwise !== undefined) console.log(outcome.stdout + outcome.stderr);
});
if (values.only === undefined) writeFileSync(join(root, 'docs', 'endings.md'), `${HEAD}${formatTables(cells)}\n`);
process.exit(cells.every(({ whole }) => whole) ? 0 : 1);
