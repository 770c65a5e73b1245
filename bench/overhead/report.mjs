// The table of the overhead.
const LABELS = {
  plain: 'plain',
  nothing: 'lprof, nothing selected',
  istanbul: 'babel-plugin-istanbul',
  hits: 'lprof, hits only',
  shared: 'lprof, shared clock',
  exact: 'lprof, exact clock',
};

const least = (times) => Math.min(...times);
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
export const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, n) => sum + Math.log(n), 0) / numbers.length);
const slowdown = (row, variant) => least(row.times[variant]) / least(row.times.plain);
const times = (factor) => `${factor < 9.995 ? factor.toFixed(2) : factor.toFixed(0)}x`;

/** The spread of the slowdown: from the medians, beside the one from the minima. */
const spread = (row, variant) => times(median(row.times[variant]) / median(row.times.plain));

const nsPerEvent = (row, variant) => ((least(row.times[variant]) - least(row.times.plain)) * 1e6) / row.events;

export function report(results, variants, { machine, rounds, date }) {
  const parts = [
    '# Results',
    '',
    `What it costs to instrument every function of a program: fresh processes, all variants interleaved, ${rounds} rounds (the exact`,
    'clock 2). Slowdown of the minima against the plain program, in brackets that of the medians; nanoseconds for each event',
    `(a hit or a call). Made by \`npm run bench\` on ${machine}, ${date}; machines are noisy, trust the ranking.`,
  ];
  for (const { node, rows, readNs } of results) {
    parts.push('', `## Node ${node}`, '', ...table(rows, variants));
    if (!variants.includes('exact')) continue;
    const event = geometricMean(rows.map((row) => nsPerEvent(row, 'exact')));
    const share = `${(event / readNs).toFixed(2)} times one \`performance.now()\` (${readNs.toFixed(1)} ns)`;
    parts.push('', `An event of the exact clock takes ${event.toFixed(1)} ns (geometric mean), ${share}.`);
  }
  return `${parts.join('\n')}\n`;
}

function table(rows, variants) {
  const shown = variants.filter((variant) => variant !== 'plain');
  const lines = [
    `| program | plain | events/s | ${shown.map((variant) => LABELS[variant]).join(' | ')} |`,
    `|---|---|---|${shown.map(() => '---|').join('')}`,
  ];
  for (const group of ['kernels', 'packages']) {
    const members = rows.filter((row) => row.group === group);
    for (const row of members) {
      const plain = least(row.times.plain);
      const cells = shown.map((variant) => {
        const ns = ['istanbul', 'nothing'].includes(variant) ? '' : `, ${nsPerEvent(row, variant).toFixed(1)} ns`;
        return `${times(slowdown(row, variant))} (${spread(row, variant)})${ns}`;
      });
      const rate = `${(row.events / plain / 1000).toFixed(0)} M`;
      lines.push(`| ${row.name} | ${plain.toFixed(0)} ms | ${rate} | ${cells.join(' | ')} |`);
    }
    if (members.length === 0) continue;
    const means = shown.map((variant) => `**${times(geometricMean(members.map((row) => slowdown(row, variant))))}**`);
    lines.push(`| **${group}, geometric mean** | | | ${means.join(' | ')} |`);
  }
  const means = shown.map((variant) => `**${times(geometricMean(rows.map((row) => slowdown(row, variant))))}**`);
  lines.push(`| **all** | | | ${means.join(' | ')} |`);
  return lines;
}

/** The sentence of the README. */
export function overheadClaim(results) {
  const [{ node, rows }] = results;
  const mean = (group, variant) =>
    times(geometricMean(rows.filter((row) => row.group === group).map((row) => slowdown(row, variant))));
  const most = times(Math.max(...rows.map((row) => slowdown(row, 'shared'))));
  return `Every function of a program measured: real packages run ${mean('packages', 'shared')} as long, small compute kernels ${mean('kernels', 'shared')}, at most ${most}; counting alone with
babel-plugin-istanbul takes ${mean('packages', 'istanbul')} and ${mean('kernels', 'istanbul')}, a clock read at each line ${mean('packages', 'exact')} and ${mean('kernels', 'exact')} (geometric means, Node ${node}, two processors;
\`npm run bench\` makes [the table](bench/RESULTS.md)).`;
}
