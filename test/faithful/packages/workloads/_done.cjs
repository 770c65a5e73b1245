// Prints what a workload made, short enough to read and exact enough to compare.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

// Some packages count their calls in a millisecond.
let now = 1e12;
Date.now = () => now++;

/** Text of a file of the packages, as it was published. */
exports.input = (name) => readFileSync(path.join(process.env.ORACLE_INPUT, 'node_modules', name), 'utf8');

exports.done = (...results) => {
  const text = JSON.stringify(results, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value));
  console.log(text.length, createHash('sha256').update(text).digest('hex'));
};
