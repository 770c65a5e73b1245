// File handles, readline over async iteration, streams of a file, errors with codes.
const fs = require('node:fs');
const { open, readFile, opendir } = require('node:fs/promises');
const readline = require('node:readline');
const path = require('node:path');
async function lines(file) {
  const seen = [];
  const reader = readline.createInterface({
    input: fs.createReadStream(file),
    crlfDelay: Infinity,
  });
  for await (const line of reader) {
    if (line.startsWith('//')) continue;
    seen.push(line.length);
    if (seen.length === 3) break;
  }
  return seen;
}
async function handle(file) {
  const it = await open(file);
  try {
    const { bytesRead } = await it.read(Buffer.alloc(10), 0, 10, 0);
    return bytesRead;
  } finally {
    await it.close();
  }
}
const callback = (file) =>
  new Promise((go) => {
    fs.stat(file, (error, stat) => {
      go(error
        ? error.code
        : stat.isFile());
    });
  });
(async () => {
  const file = path.join(__dirname, '_text.txt');
  console.log(await lines(file), await handle(file));
  console.log(await callback(file), await callback(`${file}.none`));
  try {
    await readFile(
      path.join(__dirname, '_nothing'),
    );
  } catch ({ code, syscall }) {
    console.log(code, syscall);
  }
  for await (const entry of await opendir(__dirname)) {
    if (entry.name === '_text.txt') console.log(entry.isFile());
  }
  let size = 0;
  fs.createReadStream(file, { highWaterMark: 8 })
    .on('data', (chunk) => {
      size += chunk.length;
    })
    .on('close', () => console.log(size));
  try {
    fs.readFileSync(path.join(__dirname, '_nothing'));
  } catch (e) {
    console.log(e.code);
  }
})();
