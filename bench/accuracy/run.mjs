// Whether the times are true: cases whose truth is known without lprof.
// Usage: npm run bench:accuracy -- [--runs N] [--only lines,compensation,bias,sum,slowdown,await,engine]. Writes bench/ACCURACY.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claim } from '../claim.mjs';
import { awaits } from './awaits.mjs';
import { engine } from './engine.mjs';
import { bias, compensation, lines } from './lines.mjs';
import { percent, root } from './measure.mjs';
import { slowdown } from './slowdown.mjs';
import { sums } from './sums.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
const runs = Number(values.runs);
const wanted = (name) => values.only === undefined || values.only.split(',').includes(name);
const verdict = (right) => (right ? 'yes' : '**no**');
const exactly = (share) => `${(share * 100).toFixed(3)} %`;
const time = (ns) =>
  Math.abs(ns) < 1000
    ? `${ns.toFixed(0)} ns`
    : Math.abs(ns) < 1e6
      ? `${(ns / 1000).toFixed(1)} µs`
      : `${(ns / 1e6).toFixed(2)} ms`;

const parts = [
  '# Accuracy',
  '',
  `Times of lprof against a truth that is known without it; medians of ${runs} runs with the shared clock. Made by`,
  `\`npm run bench:accuracy\` with Node ${process.version} on ${cpus().length} x ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}.`,
];
function table(title, text, head, rows) {
  parts.push('', `## ${title}`, '', text, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---|').join('')}`);
  parts.push(...rows.map((row) => `| ${row.join(' | ')} |`));
}

let known = [];
if (wanted('lines')) {
  known = lines(runs);
  table(
    'Lines of known cost',
    'Within 5 % from 200 ns a hit; below that within 25 %, or marked `~` in the report. The work fills the processor, so that a line costs the same whatever is around it; where work leaves room, as a chain of dependent steps does, processors overlap short lines, and these tables do not say how far off lines are then. The truth is measured by code of the same process that lprof does not measure, between slices of the run, as the machine’s speed changes.',
    ['line', 'truth', 'reported', 'error', 'marked', 'as asked'],
    known.map(({ what, truth, reported, error, isMarked, right }) => [
      what,
      time(truth),
      time(reported),
      percent(error),
      isMarked ? '~' : '',
      verdict(right),
    ]),
  );
}
if (wanted('compensation')) {
  table(
    'Compensation',
    'The exact clock: what the least reading of the clock in the run costs is taken out of each hit. The shared clock’s probes only store, a nanosecond or so; nothing is taken out there.',
    ['line', 'truth', 'without', 'error', 'with', 'error'],
    compensation(runs).map(({ what, truth, without, compensated, errors }) => [
      what,
      time(truth),
      time(without),
      percent(errors[0]),
      time(compensated),
      percent(errors[1]),
    ]),
  );
}
if (wanted('bias')) {
  table(
    'Function bias',
    'The same work in the line and behind a call: the truth is 50 %.',
    ['work', 'share of the call', 'marked', 'as asked'],
    bias(runs).map(({ what, share, isMarked, right }) => [what, percent(share), isMarked ? '~' : '', verdict(right)]),
  );
}
if (wanted('slowdown')) {
  table(
    'Injected slowdown',
    'Work added to one line of a parser: how much more time the plain program takes, and that line in the report.',
    ['line', 'plain', 'reported at the line', 'elsewhere', 'error', 'as asked'],
    slowdown(runs).map(({ what, truth, reported, elsewhere, error, right }) => [
      what,
      time(truth),
      time(reported),
      time(elsewhere),
      percent(error),
      verdict(right),
    ]),
  );
}
if (wanted('sum')) {
  table(
    'Sum',
    'Self of all lines, outside and lprof’s own work against the wall time since lprof started, read before and after it closed its books: how far outside of the two; within 1 %.',
    ['program', 'shared clock', 'exact clock', 'as asked'],
    sums().map(({ what, shared, exact, right }) => [what, exactly(shared), exactly(exact), verdict(right)]),
  );
}
if (wanted('await')) {
  table(
    'Await',
    'Wall time of waits against the program’s own measurement; within 5 % or 2 ms.',
    ['wait', 'truth', 'reported', 'error', 'as asked'],
    awaits(runs).map(({ what, truth, reported, error, right }) => [
      what,
      time(truth),
      time(reported),
      percent(error),
      verdict(right),
    ]),
  );
}
if (wanted('engine')) {
  table(
    'Against the engine’s sampler',
    'Self of each function, as a share of all: the total variation distance (0: the same, 1: nothing in common) between lprof and the sampler of the engine on the plain program, and the functions that differ most. The sampler needs inlining off, to know a sample’s function; then calls cost more, and with them small functions that are nothing else when inlined. So the second distance is that of lprof with inlining off, too. What is left are functions of a few nanoseconds a call, marked `~`: what it takes to call and to return is outside of their probes, so lprof has it at the line that calls, and the sampler in the function that is called.',
    [
      'program',
      'distance',
      'both without inlining',
      'sampler against itself',
      'differ most (lprof, sampler, without inlining)',
    ],
    engine().map(({ what, distance, alike, itself, most }) => [
      what,
      percent(distance),
      percent(alike),
      percent(itself),
      most,
    ]),
  );
}
const text = `${parts.join('\n')}\n`;
console.log(text);
if (values.only === undefined) {
  writeFileSync(join(root, 'bench', 'ACCURACY.md'), text);
  const long = known.filter(({ isMarked }) => !isMarked).map(({ error }) => Math.abs(error));
  const within = percent(long.filter((error) => error <= 0.05).length / long.length);
  const middle = percent(long.sort((a, b) => a - b)[long.length >> 1]);
  claim(
    'accuracy',
    `Of ${long.length} lines of known cost that are not marked \`~\`, ${within} are within 5 % of the truth; the median error is ${middle}\n(\`npm run bench:accuracy\` makes [the table](bench/ACCURACY.md)).`,
  );
}
