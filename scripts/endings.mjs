// npm run endings -- [VERSION…]: lets programs end in every way on several versions of Node and writes docs/endings.md.
// --only PATTERN (of `place: way`) and --clock CLOCK: only those, and nothing is written.
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { nodeBinary, VERSIONS } from './nodes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, clock: { type: 'string' } },
});
const { runAll } = await tsImport('../test/endings/main.ts', import.meta.url);
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
