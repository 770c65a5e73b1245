// Servers under a bounded load, every function instrumented, their packages included: whether each request is answered and
// counted, how much later than by the plain server, and whether memory grows. The load goes to the plain server and to
// those with one clock and the other in turn, so many minutes to each.
// Usage: npm run bench:load -- [--minutes 0.5] [--rate 200] [--connections 10] [--only express,fastify] [--node PATH]
// Writes bench/LOAD.md, unless servers were chosen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report } from './report.mjs';
import { load, prepareLoad } from './requests.mjs';
import { prepare, SERVERS, start, VARIANTS } from './servers.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '0.5' },
    rate: { type: 'string', default: '200' },
    connections: { type: 'string', default: '10' },
    only: { type: 'string' },
    node: { type: 'string', default: process.execPath },
  },
});
const TURN_SECONDS = 10;
const WARM_UP_SECONDS = 5;
const bounds = { rate: Number(values.rate), connections: Number(values.connections) };
const turns = Math.max(1, Math.round((Number(values.minutes) * 60) / TURN_SECONDS));

/** One turn of one server: what was asked and answered, and what it took. */
async function turn(server, row) {
  const before = await server.state();
  const { latencies, ...counts } = await load({ ...bounds, port: server.port, seconds: TURN_SECONDS });
  const after = await server.state();
  for (const [name, count] of Object.entries(counts)) row[name] += count;
  for (const ms of latencies) row.latencies.push(ms);
  row.cpuMs += (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
  row.memory.push(after.memory);
  row.served = after.served;
}

/** How often the function that every request goes through was called, by the profile. */
function countedIn(profile, { script }) {
  const file = profile.files.find(({ path }) => script.endsWith(path));
  const counting = file.functions.find(({ lines }) =>
    lines.some(({ line }) => file.source.split('\n')[line - 1].trim() === 'served++;'),
  );
  // The module's own function holds the declaration, not this line.
  return counting.calls;
}

async function measure(server, folder) {
  prepare(server);
  const rows = VARIANTS.map((variant) => ({
    ...{ variant, sent: 0, answered: 0, errors: 0, served: 0, cpuMs: 0 },
    ...{ latencies: [], memory: [] },
  }));
  const running = [];
  for (const variant of VARIANTS) running.push(await start(values.node, variant, server, folder));
  let warmUp = 0;
  for (const each of running) warmUp = (await load({ ...bounds, port: each.port, seconds: WARM_UP_SECONDS })).answered;
  for (let i = 0; i < turns; i++) {
    for (const [at, each] of running.entries()) await turn(each, rows[at]);
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  for (const [at, each] of running.entries()) {
    const profile = await each.stop();
    rows[at].served -= warmUp;
    if (profile === undefined) continue;
    rows[at].counted = countedIn(profile, server) - warmUp;
    const functions = profile.files.flatMap((file) => file.functions);
    rows[at].size = {
      files: profile.files.length,
      functions: functions.length,
      lines: functions.reduce((sum, { lines }) => sum + lines.length, 0),
    };
  }
  return { ...server, rows };
}

const folder = mkdtempSync(join(tmpdir(), 'lprof-load-'));
try {
  prepareLoad();
  const chosen = SERVERS.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
  const results = [];
  for (const server of chosen) results.push(await measure(server, folder));
  const node = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
  const text = report(results, { ...bounds, node, minutes: (turns * TURN_SECONDS) / 60 });
  process.stdout.write(text);
  if (values.only === undefined) writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'LOAD.md'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
