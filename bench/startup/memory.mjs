// What the recorder keeps for each instrumented line beyond the code: its numbers, and the line table.
// Run by run.mjs with --expose-gc; prints JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { transformSync } = require('@babel/core');
const plugin = require(join(root, 'dist/babel-plugin/index.js')).default;
const { install } = require(join(root, 'dist/src/runtime/index.js'));
const { FLOATS, INT } = require(join(root, 'dist/src/runtime/memory.js'));

const file = require.resolve('typescript/lib/typescript.js');
const plugins = [[plugin, { select: 'all', runtime: 'global', clock: 'shared', onWarning() {} }]];
const options = { filename: file, configFile: false, babelrc: false, compact: false, sourceType: 'script', plugins };
const { code } = transformSync(readFileSync(file, 'utf8'), options);
const [, literal, segments] = /\.attach\(("(?:[^"\\]|\\.)*"), (\[[\d, ]*\]),/.exec(code);
const [text, counts] = [JSON.parse(literal), JSON.parse(segments)];

const recorder = install({ clock: 'exact' });
const used = recorder.ints[INT.used];
recorder.attach(text, counts);
const slots = recorder.ints[INT.used] - used;
globalThis.gc();
const before = process.memoryUsage().heapUsed;
// The table is parsed when it is needed, at the end or for a snapshot.
const kept = recorder.snapshot();
kept.files.forEach((each) => {
  each.counters = undefined;
});
globalThis.gc();
const table = process.memoryUsage().heapUsed - before;
const lines = counts.reduce((sum, count) => sum + count, 0);
// The lines' cells among them, and whose they are.
const perSlot = (3 + 2 * FLOATS + 4 + 2) * Int32Array.BYTES_PER_ELEMENT;
process.stdout.write(
  JSON.stringify({ lines, functions: counts.length, numbers: slots * perSlot, text: text.length, table }),
);
