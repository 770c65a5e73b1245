// The tables of the load test.
import { cpus } from 'node:os';

const MB = 1e6;
const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
const count = (value) => value.toLocaleString('en');

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function requests({ rows }) {
  return [
    '| | sent | arrived | answered | errors | calls in the profile | p50 ms | p99 ms | max ms | processor, ms a request |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const sorted = row.latencies.sort((a, b) => a - b);
      const [p50, p99] = [0.5, 0.99].map((share) => ms(percentile(sorted, share)));
      const counts = [row.sent, row.served, row.answered, row.errors, row.counted].map((n) =>
        n === undefined ? '' : count(n),
      );
      const cpu = (row.cpuMs / row.answered).toFixed(2);
      return `| ${row.variant} | ${counts.join(' | ')} | ${p50} | ${p99} | ${ms(sorted.at(-1))} | ${cpu} |`;
    }),
  ];
}

/** At the end of so many turns, first and last among them. */
function memory({ rows }, minutes) {
  const turns = rows[0].memory.length;
  const shown = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (turns - 1))))];
  const names = shown.map((turn) => `${(((turn + 1) / turns) * minutes).toFixed(1)} min`);
  return [
    `| MB: resident, heap, external | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows.map(({ variant, memory }) => {
      const cells = shown.map((turn) => {
        const { rss, heapUsed, external } = memory[turn];
        return [rss, heapUsed, external].map((bytes) => (bytes / MB).toFixed(1)).join(', ');
      });
      return `| ${variant} | ${cells.join(' | ')} |`;
    }),
  ];
}

export function report(results, { rate, connections, node, minutes }) {
  const parts = [
    '# Load',
    '',
    `Servers under ${rate} requests a second over ${connections} connections, ${minutes.toFixed(1)} minutes each, in turns of some seconds: plain, and with`,
    'every function instrumented, their packages included. A quarter of the requests fails in the handler, as it should. The calls are',
    'those of the function that every request goes through.',
    'Latency is that of all answers, from the client; the processor that of the whole process, clock thread included; memory is',
    `after a garbage collection. Made by \`npm run bench:load\` on Node ${node}, ${cpus().length} x ${cpus()[0].model.replace(/ \S*Processor.*/, '')},`,
    `${new Date().toISOString().slice(0, 10)}; client, server and clock thread share the processors: trust the ratios.`,
  ];
  for (const result of results) {
    const { files, functions, lines } = result.rows.find(({ size }) => size !== undefined).size;
    parts.push('', `## ${result.name} ${result.version}`, '');
    parts.push(`${count(files)} files, ${count(functions)} functions, ${count(lines)} lines instrumented.`, '');
    parts.push(...requests(result), '', ...memory(result, minutes));
  }
  return `${parts.join('\n')}\n`;
}
