// What `busy` costs by itself, nanoseconds a call.
const { cost } = require('./work.cjs');
const [rounds] = process.argv.slice(2).map(Number);
cost(rounds);
process.stdout.write(JSON.stringify({ ns: Math.min(...Array.from({ length: 20 }, () => cost(rounds))) }));
