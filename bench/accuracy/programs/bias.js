// The same work in the line and behind a call.
const { busy } = require('./work.cjs');
const [rounds, times] = process.argv.slice(2).map(Number);
let sink = 0;
function called() {
  sink += busy(rounds);
}
function main() {
  for (let i = 0; i < times; i++) {
    sink += busy(rounds); // inlined
    called(); // behind a call
  }
}
const start = performance.now();
main();
process.stdout.write(JSON.stringify({ ms: performance.now() - start, sink }));
