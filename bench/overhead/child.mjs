// Runs one program in one variant and prints how long its work took, and how many events there were.
// Usage: node child.mjs VARIANT PROGRAM FOLDER; FOLDER keeps what Babel has made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { root, VARIANTS } from './variants.mjs';

const [, , variant, program, folder] = process.argv;
const require = createRequire(import.meta.url);
const { plugins, recorder: clock } = VARIANTS[variant];
const Module = require('node:module');
const recorder = clock && require(join(root, 'dist/src/runtime/index.js')).install({ clock });

if (variant === 'hits') {
  const same = (value) => value;
  const count = (fn) => recorder.ints[fn]++;
  Object.assign(recorder, { enter: count, start: count, enterModule: count, startModule: count });
  Object.assign(recorder, {
    exit: same,
    end: same,
    suspend: same,
    resume: same,
    caught: same,
    unwind: same,
    leave: same,
  });
}

if (plugins.length > 0) {
  const { _compile } = Module.prototype;
  const own = join(root, 'bench', 'overhead') + sep;
  Module.prototype._compile = function (text, file, ...rest) {
    const measured = file.startsWith(own) || file.includes(`${sep}bench-packages${sep}`);
    return _compile.call(this, measured ? instrumented(text, file) : text, file, ...rest);
  };
}

/** Kept, so that the runs that count do not load Babel. */
function instrumented(text, file) {
  const digest = createHash('sha256').update(`${variant} ${file} ${text}`).digest('hex').slice(0, 20);
  const kept = join(folder, `${digest}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const options = { babelrc: false, configFile: false, compact: false, sourceType: 'script', plugins };
  const { code } = require('@babel/core').transformSync(text, { ...options, filename: file });
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, code);
  return code;
}

const work = require(program);
const start = performance.now();
const value = await work();
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, value: String(value), events: events() }));
process.exit();

/** Hits of all lines, and calls. */
function events() {
  if (recorder === undefined) return 0;
  let sum = 0;
  for (const { table, counters } of recorder.snapshot().files) {
    const numbers = table.functions.length + table.functions.reduce((all, fn) => all + fn.lines.length, 0);
    for (let i = 0; i < numbers; i++) sum += counters[i * 4];
  }
  return sum;
}
