// A bounded load: so many requests a second over so many connections, until all have been answered.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folderOf, install } from '../../scripts/nodes.mjs';

const folder = folderOf(join('bench-load', 'autocannon'));
const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ lines: Array.from({ length: 10 }, (_, id) => ({ id, count: id + 1 })) });

/** What is asked for in turn, and how it has to be answered. */
const REQUESTS = [
  { path: '/items/7', method: 'GET' },
  { path: '/items?count=20', method: 'GET' },
  { path: '/orders', method: 'POST', headers: json, body },
  { path: '/fails', method: 'GET' },
];
const ANSWERS = { 200: 2, 201: 1, 500: 1 };

export function prepareLoad() {
  install(folder, 'autocannon', '8.0.0');
}

/**
 * @returns requests sent and answered, errors, and the latency of each answer in milliseconds
 * @throws Error when one was not answered as it has to be
 */
export async function load({ port, rate, connections, seconds }) {
  const autocannon = createRequire(join(folder, 'package.json'))('autocannon');
  // Each connection sends as many whole rounds of requests.
  const round = REQUESTS.length * connections;
  const amount = Math.max(1, Math.round((rate * seconds) / round)) * round;
  const latencies = [];
  const statuses = {};
  const running = autocannon({
    url: `http://127.0.0.1:${port}`,
    requests: REQUESTS,
    ...{ amount, connections, overallRate: rate, timeout: 30 },
  });
  running.on('response', (_client, status, _bytes, ms) => {
    latencies.push(ms);
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  const { errors, timeouts } = await running;
  const wrong = Object.entries(ANSWERS).some(([status, of]) => statuses[status] !== (amount * of) / REQUESTS.length);
  if (wrong) throw new Error(`${amount} requests were answered ${JSON.stringify(statuses)}`);
  return { sent: amount, answered: latencies.length, errors: errors + timeouts, latencies };
}
