// The test suites of known packages, plain and with every function of the package and of its tests instrumented.
// Usage: npm run suites [-- NAME… --sources FOLDER --node BINARY --clock shared,exact --work FOLDER --write]
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count, differences, judge } from './compare.mjs';
import { SUITES } from './list.mjs';
import { prepare } from './prepare.mjs';
import { runSuite } from './run-suite.mjs';
import { keep, writeTable } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: 'string' },
    node: { type: 'string', default: process.execPath },
    clock: { type: 'string', default: 'shared' },
    work: { type: 'string', default: join(tmpdir(), 'lprof-suites') },
    write: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const node = resolve(values.node);
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
const path = [dirname(node), process.env.PATH].join(delimiter);
const work = resolve(values.work);
const sources = values.sources && resolve(values.sources);
mkdirSync(work, { recursive: true });

console.log(`Node ${version}, ${availableParallelism()} processors`);
let failed = false;
for (const suite of SUITES) {
  if (positionals.length > 0 && !positionals.includes(suite.name)) continue;
  if (suite.node !== undefined && Number(version.split('.')[0]) < suite.node) {
    console.log(`\n${suite.name}: left out, it needs Node ${suite.node}`);
    continue;
  }
  try {
    failed = !(await check(suite)) || failed;
  } catch (error) {
    failed = true;
    console.log(`  ERROR ${error.message}${error.stderr ? `\n${error.stderr}` : ''}`);
  }
}
if (values.write) writeTable();
process.exit(failed ? 1 : 0);

async function check(suite) {
  console.log(`\n${suite.name} (${suite.runner}, ${suite.nature})`);
  const folder = prepare(suite, work, sources, path);
  const options = { node, path, work };
  const plain = await runSuite(suite, folder, { ...options, variant: 'plain' });
  const again = await runSuite(suite, folder, { ...options, variant: 'plain-again' });
  const unstable = new Set(differences(plain.tests, again.tests).map(([name]) => name));
  for (const name of unstable) console.log(`  left out, it differs between plain runs: ${name}`);
  for (const name of plain.tests.keys()) {
    const part = Object.keys(suite.timed ?? {}).find((each) => name.includes(each));
    if (part !== undefined) unstable.add(name);
  }
  tell('plain', plain);
  for (const [part, why] of Object.entries(suite.timed ?? {})) console.log(`  left out: ${part} (${why})`);
  let good = count(plain.tests, 'passed') > 1;
  if (!good) console.log('  WRONG nothing passes even plain');
  for (const clock of values.clock.split(',')) {
    const run = (variant) => runSuite(suite, folder, { ...options, clock, variant });
    const instrumented = await run(clock);
    tell(`instrumented, ${clock} clock`, instrumented);
    const { wrong, known } = judge(plain.tests, instrumented.tests, unstable, suite.differs ?? {});
    const once = wrong.length === 0 ? [] : differsOnce(plain, instrumented, await run(`${clock}-again`));
    for (const name of once) unstable.add(name);
    const left =
      once.length === 0 ? wrong : judge(plain.tests, instrumented.tests, unstable, suite.differs ?? {}).wrong;
    const { called, hits, warnings } = instrumented.counted;
    if (called === 0 || hits === 0) left.push('nothing was counted: the instrumentation was not on');
    for (const line of warnings) console.log(`  warning: ${line}`);
    for (const name of known) console.log(`  differs, as it has to: ${name} (${suite.differs[name]})`);
    for (const name of once) console.log(`  differs in one of two instrumented runs: ${name}`);
    for (const line of left) console.log(`  WRONG ${line}`);
    if (left.length > 0) good = false;
    keep({ suite, version, clock, plain, instrumented, unstable, wrong: left, known });
  }
  return good;
}

/** Tests with short time limits may fail on a busy machine: those that agree when they are run again. */
function differsOnce(plain, instrumented, again) {
  tell('instrumented again', again);
  const still = new Set(differences(plain.tests, again.tests).map(([name]) => name));
  return differences(plain.tests, instrumented.tests)
    .map(([name]) => name)
    .filter((name) => !still.has(name));
}

function tell(what, { tests, ms, counted }) {
  const [passed, bad, skipped] = ['passed', 'failed', 'skipped'].map((status) => count(tests, status));
  const numbers = counted ? `; ${counted.called} of ${counted.functions} functions called, ${counted.hits} hits` : '';
  console.log(`  ${what}: ${passed} passed, ${bad} failed, ${skipped} skipped, ${(ms / 1000).toFixed(1)} s${numbers}`);
}
