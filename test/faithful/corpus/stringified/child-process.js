// A child process that runs a function's text.
const { spawnSync } = require('node:child_process');
function program(...args) {
  const twice = (x) => {
    return x * 2;
  };
  console.log(args.map(twice).join());
  process.exitCode = args.length;
}
async function waits() {
  await null;
  for await (const x of [1, 2]) console.log(x);
}
const run = (text) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', text], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return [status, stdout.trim().split('\n'), stderr === ''];
};
console.log(run(`(${program})(1, 2, 3)`));
console.log(
  run(
    `(${waits})()`,
  ),
);
