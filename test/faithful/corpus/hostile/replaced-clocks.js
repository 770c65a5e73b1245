// performance.now, Date, process.hrtime and timers replaced: the program alone sees its clock.
const say = console.log;
let asked = 0;
const fake = () => {
  asked++;
  return -1;
};
const { now } = performance;
performance.now = fake;
globalThis.performance = { now: fake, timeOrigin: 0 };
Date.now = fake;
globalThis.Date = class FakeDate {
  constructor() {
    asked++;
  }
  static now = fake;
};
process.hrtime = Object.assign(fake, { bigint: () => BigInt(fake()) });
process.cpuUsage = fake;
const spin = (n) => {
  let x = 0;
  for (let i = 0; i < n; i++)
    x += i % 7;
  return x;
};
async function waits(n) {
  for (let i = 0; i < n; i++) {
    await null;
    spin(1000);
  }
  return n;
}
say(spin(1e5), asked);
const { late } = require('./_late.cjs');
say(late(1), asked);
waits(20).then((n) => {
  say(n, asked, performance.now(), Date.now(), process.hrtime.bigint(), asked);
  globalThis.performance = { now };
});
