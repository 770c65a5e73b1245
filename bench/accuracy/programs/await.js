// Waits of known length: timers, a file, a socket; alone, at the same time, and nested.
const { setTimeout: sleep } = require('node:timers/promises');
const { once } = require('node:events');
const net = require('node:net');
const fs = require('node:fs/promises');
const waits = {};
/** From when its promise is there, as what it takes to begin to wait is no waiting. */
async function timed(name, promise) {
  const start = performance.now();
  await promise;
  waits[name] = (waits[name] ?? 0) + performance.now() - start;
}
async function timer() {
  await sleep(40); // timer
}
async function concurrent() {
  await sleep(50); // concurrent
}
async function nested() {
  await timer(); // nested
}
async function file() {
  await fs.readFile(__filename); // file
}
async function socket(port) {
  const connection = net.connect(port);
  await once(connection, 'data'); // socket
  connection.destroy();
}
async function main() {
  const server = net.createServer((peer) => setTimeout(() => peer.end('x'), 30)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await timed('nested', nested());
  await timed('timer', timer());
  await Promise.all([1, 2, 3, 4].map(() => timed('concurrent', concurrent())));
  for (let i = 0; i < 20; i++) await timed('file', file());
  for (let i = 0; i < 3; i++) await timed('socket', socket(server.address().port));
  server.close();
  // `nested` waits for `timer`, too.
  waits.timer += waits.nested;
  process.stdout.write(JSON.stringify({ waits }));
}
main();
