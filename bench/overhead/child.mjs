// Runs one program in one variant and prints how long its work took, how many events there were, and whether what the
// recorder has accounted for (self of all lines, outside, lprof's own work) is the wall time; milliseconds.
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
const began = performance.now();

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
  const own = join(root, 'bench') + sep;
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
process.stdout.write(JSON.stringify({ ms, value: String(value), ...gathered() }));
process.exit();

/** Events are hits of all lines, and calls. */
function gathered() {
  if (recorder === undefined) return { events: 0 };
  const before = performance.now() - began;
  const { files, outsideNs, overheadNs } = recorder.snapshot();
  const after = performance.now() - began;
  let events = 0;
  let ns = outsideNs + overheadNs;
  for (const { table, counters } of files) {
    let slot = table.functions.length;
    for (let i = 0; i < slot; i++) events += counters[i * 4];
    for (const { lines } of table.functions) {
      for (const _ of lines) {
        events += counters[slot * 4];
        ns += counters[slot * 4 + 1];
        slot++;
      }
    }
  }
  // The recorder closed its books at some time in between.
  const accountedMs = ns / 1e6;
  const wallMs = Math.min(Math.max(before, accountedMs), after);
  return { events, wallMs, accountedMs };
}
