// Damages profiles at random until the time is over: npm run fuzz:reader -- [--seconds 60] [--seed 1]
import { parseArgs } from 'node:util';
import { fuzzReader } from './fuzz-reader.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '100000' } },
});
const end = Date.now() + Number(values.seconds) * 1000;
const first = Number(values.seed);
let accepted = 0;
let seed = first;
try {
  for (; Date.now() < end || seed === first; seed++) if (fuzzReader(seed)) accepted++;
  console.log(`${seed - first} damaged profiles, ${accepted} of them accepted; nothing found`);
} catch (error) {
  console.error(`seed ${seed}`, error);
  process.exitCode = 1;
}
