// Children: order of output, exit codes, signals, what they see of their arguments.
const { spawn, spawnSync, execFile, fork } = require('node:child_process');
const { promisify } = require('node:util');
const path = require('node:path');
const run = promisify(execFile);
const options = { env: { ...process.env, NODE_OPTIONS: '' } };
(async () => {
  const { stdout } = await run(process.execPath, ['-p', '[1, 2].map((x) => x * 2).join()'], options);
  console.log(stdout.trim());
  try {
    await run(
      process.execPath,
      ['-e', 'console.log("partial"); process.exit(5)'],
      options,
    );
  } catch (e) {
    console.log(e.code, e.stdout.trim(), e.name);
  }
  const sync = spawnSync(process.execPath, ['-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 1000)'], options);
  console.log(sync.status, sync.signal);
  const child = spawn(process.execPath, ['-e', 'process.stdin.on("data", (d) => console.log(String(d).length))'], options);
  const pieces = [];
  child.stdout.on('data', (d) => pieces.push(String(d)));
  child.stdin.end('hello');
  await new Promise((go) => child.on('close', (code) => {
    console.log(code, pieces.join('').trim());
    go();
  }));
  const forked = fork(path.join(__dirname, '_child.cjs'), ['x', 'y'], options);
  forked.send({ n: 20 });
  forked.on('message', (m) => console.log(m));
  forked.on('exit', (code) => console.log('exit', code));
})();
