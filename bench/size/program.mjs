// A program of so many files that require each other as a tree. All of it runs: loops, calls, callbacks, classes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one function of a file is made of: 24 segments. */
function functionText(name) {
  return `
exports.${name} = function ${name}(n) {
  const list = [];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const square = i * i;
    if (square % 2 === 0) {
      list.push(square);
    } else {
      list.push(-square);
    }
    sum += list[i];
  }
  const box = { sum, n };
  const large = list
    .filter((x) => x > 2)
    .map((x) => x + n);
  switch (n % 3) {
    case 0:
      box.sum += 1;
      break;
    case 1:
      box.sum += 2;
      break;
    default:
      box.sum += 3;
  }
  try {
    box.sum += large.length;
  } finally {
    box.n = 0;
  }
  return box.sum;
};
`;
}

const FUNCTIONS = 4;

/** Writes `main.js` and what it requires into a folder. */
export function writeProgram(dir, files) {
  writeFileSync(join(dir, 'package.json'), '{}');
  for (let i = 0; i < files; i++) {
    const children = [2 * i + 1, 2 * i + 2].filter((child) => child < files);
    const requires = children.map((child) => `const f${child} = require('../${child % 100}/f${child}.js');\n`);
    const functions = Array.from({ length: FUNCTIONS }, (_, each) => functionText(`part${each}`));
    const calls = Array.from({ length: FUNCTIONS }, (_, each) => `  sum += exports.part${each}(n);\n`);
    const below = children.map((child) => `  sum += f${child}.run(n);\n`);
    const run = `exports.run = (n) => {\n  let sum = 0;\n${calls.join('')}${below.join('')}  return sum;\n};\n`;
    mkdirSync(join(dir, 'src', String(i % 100)), { recursive: true });
    writeFileSync(join(dir, 'src', String(i % 100), `f${i}.js`), requires.join('') + functions.join('') + run);
  }
  writeFileSync(
    join(dir, 'main.js'),
    `const start = performance.now();
const { run } = require('./src/0/f0.js');
const loaded = performance.now();
const sum = run(5);
const end = performance.now();
console.log(JSON.stringify({ sum, load: (loaded - start) / 1000, work: (end - loaded) / 1000, memory: process.memoryUsage() }));
`,
  );
}
