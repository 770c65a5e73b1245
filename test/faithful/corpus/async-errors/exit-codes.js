// What a child's exit code and last words are for each way to fail.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const ways = ['throw', 'finally exit', 'handler throws', 'exit in exit'];
function run(way) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, path.join(__dirname, '_fails.cjs'), way], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const words = stderr
    .split('\n')
    .filter((line) => /^\w*Error|^Uncaught|triggered/.test(line))
    .map((line) => line.trim());
  return [
    status,
    signal,
    stdout.trim().split('\n').join('|'),
    words.join('|'),
  ];
}
for (const way of ways) {
  console.log(way, ...run(way));
}
