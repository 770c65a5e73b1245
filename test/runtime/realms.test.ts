import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { DIST } from '../babel-plugin/processes.ts';

/** As test runners load modules: compiled in a realm with another global object, in a registry of its own. */
const PROGRAM = `
const vm = require('node:vm');
const fs = require('node:fs');
const path = require('node:path');
const context = vm.createContext({ process, performance: null });
const modules = new Map();
const load = (file) => {
  if (modules.has(file)) return modules.get(file).exports;
  const module = { exports: {} };
  modules.set(file, module);
  const names = ['exports', 'require', 'module'];
  const run = vm.compileFunction(fs.readFileSync(file, 'utf8'), names, { parsingContext: context });
  run(module.exports, (id) => load(path.join(path.dirname(file), id)), module);
  return module.exports;
};
const file = process.argv[1];
const ours = process.argv[2] === 'first' ? require(file).install({ clock: 'exact' }) : undefined;
context.performance = { now: () => 0 };
const theirs = load(file).recorder();
console.log(theirs === ours, theirs === require(file).recorder(), vm.runInContext('__lprof__', context) === theirs);
`;

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['-e', PROGRAM, `${DIST}/src/runtime/index.js`, ...args], { encoding: 'utf8' }).trim();

test('the realms of a thread share its recorder, whichever made it', () => {
  expect(run('first')).toBe('true true true');
  expect(run()).toBe('false true true');
});
