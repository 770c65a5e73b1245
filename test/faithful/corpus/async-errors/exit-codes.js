// What a child's exit code and last words are for each way to fail.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const ways = ['throw', 'finally exit', 'handler throws'];
function run(way) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, path.join(__dirname, '_fails.cjs'), way], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [words] = /^\w*Error.*$/m.exec(stderr) ?? [''];
  return [
    status,
    signal,
    stdout.trim().split('\n').join('|'),
    words,
  ];
}
for (const way of ways) {
  console.log(way, ...run(way));
}
