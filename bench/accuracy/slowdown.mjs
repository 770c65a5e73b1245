// Adds work to one line of a parser, and looks for it in the report.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, install } from '../../scripts/nodes.mjs';
import { roundsFor } from './lines.mjs';
import { here, median, plain, profiled } from './measure.mjs';

/** Lines of acorn 8.15.0 that run often, by their text; the work goes in front of it. */
const LINES = ['pp.readWord = function() {', 'pp$5.parseExprAtom = function(', 'pp$2.startNode = function() {'];
const WORK_NS = 1500;

const PROGRAM = `
const { readFileSync } = require('node:fs');
const acorn = require('./acorn.js');
const source = readFileSync(require.resolve('lodash/lodash.js'), 'utf8');
const start = performance.now();
for (let i = 0; i < 20; i++) acorn.parse(source, { ecmaVersion: 2022 });
process.stdout.write(JSON.stringify({ ms: performance.now() - start }));
`;

export function slowdown(runs) {
  const folder = folderOf(join('bench-packages', 'parse'));
  install(folder, 'acorn', '8.15.0');
  install(folder, 'lodash', '4.17.21');
  const acorn = readFileSync(join(folder, 'node_modules/acorn/dist/acorn.js'), 'utf8');
  const variant = (name, text) => {
    const dir = join(folder, `slow-${name}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'acorn.js'), text);
    writeFileSync(join(dir, 'main.js'), PROGRAM);
    cpSync(join(here, 'programs/work.cjs'), join(dir, 'work.cjs'));
    return dir;
  };
  const before = variant('none', acorn);
  return LINES.map((line, i) => {
    const at = acorn.split('\n').findIndex((each) => each.includes(line));
    if (at < 0) throw new Error(`acorn has no line ${line}`);
    // In front of the first statement of the function, on its line.
    const list = acorn.split('\n');
    list[at + 1] = `busy(${roundsFor(WORK_NS)}); ${list[at + 1]}`;
    list[0] = `var busy = require('./work.cjs').busy; ${list[0]}`;
    const after = variant(i, list.join('\n'));
    const selves = (dir) => {
      const { profile } = profiled(join(dir, 'main.js'), [], { options: ['--file', '**/acorn.js'] });
      const all = profile.files.flatMap((file) => file.functions.flatMap((fn) => fn.lines));
      const total = all.reduce((sum, each) => sum + each.selfNs, 0);
      const here = all.filter((each) => each.line === at + 2).reduce((sum, each) => sum + each.selfNs, 0);
      return { total, here };
    };
    // Before and after in turn: the machine's speed changes.
    const pairs = Array.from({ length: 2 * runs }, () => {
      const ns = plain(join(after, 'main.js')).ms - plain(join(before, 'main.js')).ms;
      const [was, is] = [selves(before), selves(after)];
      return { truth: ns * 1e6, here: is.here - was.here, total: is.total - was.total };
    });
    const of = (field) => median(pairs.map((each) => each[field]));
    const truth = of('truth');
    const reported = of('here');
    const elsewhere = of('total') - reported;
    const error = reported / truth - 1;
    process.stderr.write('.');
    return { what: `\`${line}\``, truth, reported, elsewhere, error, right: Math.abs(error) <= 0.1 };
  });
}
