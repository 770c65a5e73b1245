// Runs the public conformance suite of ECMAScript with and without instrumentation; docs/faithful.md says more.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readAllowed } from './allowed.mjs';
import { runTests } from './pool.mjs';
import { print } from './print.mjs';
import { createTally } from './tally.mjs';
import { findTests } from './tests.mjs';

const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    filter: { type: 'string' },
    // `2/8`: the second of eight parts, each a mixture of everything.
    part: { type: 'string', default: '1/1' },
    node: { type: 'string', default: process.execPath },
    jobs: { type: 'string', default: '2' },
    // Seconds that a run of one test may take; the machine may be busy.
    limit: { type: 'string', default: '60' },
    // Each token of a test goes on a line of its own, so that expressions are followed over lines.
    spread: { type: 'boolean', default: false },
    // A folder that keeps instrumented tests for the next run, with another Node; not with --plugin.
    cache: { type: 'string' },
    // Writes the whole result to a file.
    json: { type: 'string' },
    allowed: { type: 'string', default: fileURLToPath(new URL('./allowed.txt', import.meta.url)) },
    // Babel plugins that run as well: the runner's own test plants faults with it.
    plugin: { type: 'string', multiple: true, default: [] },
  },
});

if (values.suite === undefined || !existsSync(join(values.suite, 'harness', 'assert.js'))) {
  console.error(
    '--suite <folder>: a copy of the suite, as git clone --depth 1 https://github.com/tc39/test262 makes it',
  );
  process.exit(2);
}
const suite = resolve(values.suite);
const [part, parts] = values.part.split('/').map(Number);
const tests = findTests(suite, values.filter).filter((_test, i) => i % parts === part - 1);
if (tests.length === 0) {
  console.error('no test is in this part of the suite');
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const { tally, add } = createTally(readAllowed(values.allowed), console.log);
const started = Date.now();
const options = {
  node: values.node,
  jobs: Number(values.jobs),
  limit: Number(values.limit),
  child: {
    suite,
    plugins: values.plugin.map((path) => resolve(path)),
    cache: values.cache && resolve(values.cache),
    spread: values.spread,
  },
};
await runTests(tests, options, add);
const version = execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim();
const result = { node: version, seconds: Math.round((Date.now() - started) / 1000), ...tally };
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ ...result, leftOut: Object.fromEntries(tally.leftOut) }, null, 2)}\n`);
}
print(result);
const wrong = [tally.lost, tally.gained, tally.open, tally.uncounted].some((list) => list.length > 0);
process.exit(wrong ? 1 : 0);
