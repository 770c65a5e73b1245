// The results as a table in docs/faithful.md. They are kept in results.json, so that runs of single suites add up.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from './compare.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const STORE = join(here, 'results.json');
const PAGE = resolve(here, '../../../docs/faithful.md');
const HEAD = '## Real test suites';

const read = () => (existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : {});

/** Keeps what one run of a suite has shown, by suite, version of Node and clock. */
export function keep({ suite, version, clock, plain, instrumented, unstable, wrong, known }) {
  const { source, runner, nature } = suite;
  const all = read();
  const { called, hits } = instrumented.counted;
  const numbers = ({ tests, ms }) => ({
    passed: count(tests, 'passed'),
    failed: count(tests, 'failed'),
    skipped: count(tests, 'skipped'),
    seconds: Math.round(ms / 100) / 10,
  });
  all[`${suite.name} ${version.split('.')[0]} ${clock}`] = {
    name: suite.name,
    from: source.npm ?? `${source.git}@${source.commit.slice(0, 8)}`,
    runner,
    nature,
    node: version,
    clock,
    plain: numbers(plain),
    instrumented: numbers(instrumented),
    functions: called,
    hits,
    unstable: [...unstable].filter((name) => !Object.keys(suite.timed ?? {}).some((part) => name.includes(part))),
    timed: Object.entries(suite.timed ?? {}).map(([part, why]) => `${part}: ${why}`),
    expected: known.map((name) => `${name}: ${suite.differs[name]}`),
    wrong,
  };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(STORE, `${JSON.stringify(sorted, null, 2)}\n`);
}

const number = (value) => value.toLocaleString('en-US');

const results = ({ passed, failed, skipped }) =>
  [number(passed), failed > 0 ? `${failed} failed` : '', skipped > 0 ? `${skipped} skipped` : '']
    .filter(Boolean)
    .join(', ');

const others = ({ expected, timed }) => [
  ...(expected.length > 0 ? [`${expected.length} below`] : []),
  ...(timed.length > 0 ? ['tests of duration'] : []),
];

function row(each) {
  const { plain, instrumented } = each;
  const same = each.wrong.length > 0 ? `**${each.wrong.length} differ**` : 'yes';
  const cells = [
    each.name,
    each.from.replace(/^.*@/, ''),
    `${each.runner}; ${each.nature}`,
    `${each.node.split('.')[0]}, ${each.clock}`,
    results(plain),
    results(instrumented),
    [same, ...others(each)].join(', but for '),
    `${number(each.functions)} / ${number(each.hits)}`,
    `${plain.seconds} → ${instrumented.seconds} s`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Writes the section; the rest of the page stays. */
export function writeTable() {
  const all = Object.values(read());
  const names = ['package', 'version', 'runner; nature', 'Node, clock', 'plain', 'instrumented', 'same, test by test'];
  names.push('functions called / hits', 'wall time');
  const known = all.flatMap(({ name, expected }) => expected.map((text) => `- ${name}: ${text}`));
  const unstable = all.flatMap(({ name, unstable }) => unstable.map((text) => `- ${name}: ${text}`));
  const timed = all.flatMap(({ name, timed }) => timed.map((text) => `- ${name}: ${text}`));
  const unique = (list) => [...new Set(list)].join('\n');
  const text = `${HEAD}

Test suites of known packages, run as they are and with every function of the package and of its tests instrumented.
Results are compared test by test. Wall times are of a first run, instrumenting included, on ${availableParallelism()} processors
that did other things, too. Tests that fail plain fail for reasons of their own: they want a newer Node, another time
zone, or more time than the machine had.
Scripts are compared by the lines that they print, and their lines are counted here. Hits of two runs differ where a
test overflows the stack or draws random numbers.
\`npm run suites\` repeats it, \`npm run suites -- --write\` writes this section.

Found by it: a program that sends itself a signal went on for a moment; functions that Jest and vitest move to the top of a
file had no recorder there; parentheses around JSX got lost on the way to Vite's compiler.

| ${names.join(' | ')} |
|${' --- |'.repeat(names.length)}
${all.map(row).join('\n')}
${known.length > 0 ? `\nTests that differ, and have to:\n\n${unique(known)}\n` : ''}${unstable.length > 0 ? `\nLeft out, as they differ between plain runs or between instrumented ones (short time limits, on a busy machine):\n\n${unique(unstable)}\n` : ''}${timed.length > 0 ? `\nLeft out, as they check how long something takes:\n\n${unique(timed)}\n` : ''}`;
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# The program is unchanged\n\n';
  const start = page.indexOf(HEAD);
  if (start < 0) {
    writeFileSync(PAGE, `${page.trimEnd()}\n\n${text}`);
    return;
  }
  const next = page.indexOf('\n## ', start + HEAD.length);
  writeFileSync(PAGE, page.slice(0, start) + text + (next < 0 ? '' : page.slice(next)));
}
