// Where the time of a warm start goes: `lprof run` of a script that tells when it begins and ends.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = `const at = () => performance.timeOrigin + performance.now();
const begins = at();
process.on('exit', () => require('node:fs').writeFileSync('script.json',
  JSON.stringify({ start: performance.timeOrigin, begins, ends: at() })));
`;

/** Tells when lprof itself begins, starts the program, hears of its end, and ends. */
const PARENT = `const at = () => performance.timeOrigin + performance.now();
const child = require('node:child_process');
const { spawn } = child;
const told = { start: performance.timeOrigin, begins: at() };
child.spawn = (...args) => {
  told.spawns = at();
  return spawn(...args).once('close', () => { told.closed = at(); });
};
process.on('exit', () => require('node:fs').writeFileSync('parent.json', JSON.stringify({ ...told, ends: at() })));
`;

/** Rows of what and how long, milliseconds; medians. */
export function phases(node, lprof, dir, env, rounds) {
  writeFileSync(join(dir, 'script.cjs'), SCRIPT);
  writeFileSync(join(dir, 'parent.cjs'), PARENT);
  const run = (args) => {
    const start = performance.timeOrigin + performance.now();
    const { status, stderr } = spawnSync(node, args, { cwd: dir, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return { start, end: performance.timeOrigin + performance.now() };
  };
  const json = (name) => JSON.parse(readFileSync(join(dir, name), 'utf8'));
  const rows = {};
  const add = (what, ms) => {
    rows[what] ??= [];
    rows[what].push(ms);
  };
  for (let i = -1; i < rounds; i++) {
    const plain = run(['script.cjs']);
    const script = json('script.json');
    const whole = run(['-r', './parent.cjs', ...lprof, '--all', 'script.cjs']);
    const [parent, child] = [json('parent.json'), json('script.json')];
    if (i < 0) continue;
    const boot = script.begins - plain.start;
    const end = plain.end - script.ends;
    add('a second Node: it starts and ends', boot + end);
    add('lprof, until it starts the program', parent.spawns - parent.begins);
    add('the preload, in the program', child.begins - parent.spawns - boot);
    add('the report of the program, at its end', parent.closed - child.ends - end);
    add('lprof, from there on: the profile is built and saved', parent.ends - parent.closed);
    add('all, beyond plain Node', whole.end - whole.start - (plain.end - plain.start));
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return Object.entries(rows).map(([what, times]) => [what, median(times)]);
}
