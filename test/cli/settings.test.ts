import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, calledIn, folder, lprof, node, profileOf } from './helpers.ts';

const SCRIPT = 'function one() {}\nfunction two() {}\none();\ntwo();\n';

describe('a settings file', () => {
  test.each([
    ['lprof.config.json', '{ "function": "one", /* why */ "format": "json", }'],
    ['package.json', '{ "lprof": { "function": "one", "format": "json" } }'],
    ['lprof.config.js', 'module.exports = { function: "one", format: "json" };'],
    ['lprof.config.cjs', 'exports.function = ["one"];\nexports.format = "json";'],
    [
      'lprof.config.mjs',
      'import { sep } from "node:path";\nexport default { function: sep && "one", format: "json" };',
    ],
    [
      'lprof.config.ts',
      'import type { Config } from "lprof";\nimport { format } from "./shared.ts";\nconst config: Config = { function: "one", format };\nexport default config;',
    ],
    ['lprof.config.mts', 'export default { function: "one", format: "json" as const };'],
    ['lprof.config.cts', 'enum F { json = "json" }\nexport = { function: "one", format: F.json };'],
  ])('%s', (name, text) => {
    const dir = folder({ 'a/script.js': SCRIPT, [name]: text, 'shared.ts': 'export const format: string = "json";' });
    const { status, stdout, stderr } = lprof(join(dir, 'a'), 'run', 'script.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const profile = profileOf(stdout);
    expect(calledIn(profile)).toEqual(['a/script.js:one']);
    expect(profile.run.selection).toEqual({ rule: 'patterns', patterns: ['one'], from: join('..', name) });
  });

  test('the first line of the report names it when it chose what is measured', () => {
    const dir = folder({ 'script.js': SCRIPT, 'lprof.config.json': '{ "function": "one", "top": 1 }' });
    expect(lprof(dir, 'run', 'script.js').stdout).toMatch(/^lprof: functions matching 'one', by lprof\.config\.json\n/);
    expect(lprof(dir, 'run', '-f', 'two', 'script.js').stdout).toMatch(/^lprof: functions matching 'two'\n/);
    expect(lprof(dir, 'run', '--no-config', 'script.js').stdout).toMatch(
      /^lprof: every function .*\(no markers found\)\n/,
    );
  });

  test.each([
    [
      'lprof.config.mjs',
      'export default {\n  all: nothing,\n};\n',
      /lprof\.config\.mjs:2:\d+: ReferenceError: nothing is not/,
    ],
    [
      'lprof.config.ts',
      'const a: string = 1;\nexport default {\n  all: nothing,\n};',
      /config\.ts:3:\d+: ReferenceError/,
    ],
    ['lprof.config.ts', 'export default {\n  all: ,\n};', /config\.ts:2:\d+: SyntaxError: Unexpected token/],
    ['lprof.config.cjs', 'module.exports = {\n  all: ,\n};', /config\.cjs:2: SyntaxError: Unexpected token ','/],
    ['lprof.config.mjs', 'export default { all: await 1 };', /a settings file cannot use await outside of functions/],
    ['lprof.config.mjs', 'export default () => ({});', /settings are an object of options, not a function/],
    ['lprof.config.mjs', 'export const all = true;', /settings are an object of options, not nothing/],
  ])('that fails is told with its place: %s %j', (name, text, message) => {
    const dir = folder({ 'script.js': SCRIPT, [name]: text });
    const { status, stdout, stderr } = lprof(dir, 'run', 'script.js');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^lprof: .*\n( {2}.*\n)?$/);
  });
});

test('LPROF holds options for lprof run, too', () => {
  const dir = folder({ 'script.js': SCRIPT, 'lprof.config.json': '{ "function": "one" }' });
  const { stdout } = node(dir, [BIN, 'run', 'script.js'], { env: { LPROF: "-f 'tw*'" } });
  expect(stdout).toMatch(/^lprof: functions matching 'tw\*', by LPROF\n/);
  const wrong = node(dir, [BIN, 'run', 'script.js'], { env: { LPROF: '--clok exact' } });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toMatch(/^lprof: LPROF: unknown option --clok; did you mean --clock\?\n {2}LPROF holds options/);
});

describe('lprof init', () => {
  test('writes a file that sets nothing and explains every option', () => {
    const dir = folder({ 'script.js': SCRIPT });
    expect(lprof(dir, 'init')).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(join(dir, 'lprof.config.mjs'), 'utf8');
    expect(text).toMatch(/\n {2}\/\/ measure these functions: .*\n {2}\/\/ function: \['PATTERN'\],\n/);
    expect(text).toContain("  // clock: 'shared',");
    expect(lprof(dir, 'run', 'script.js').stdout).toMatch(/^lprof: every function/);
  });

  test('its lines hold when they are used', () => {
    const dir = folder({ 'script.js': SCRIPT });
    lprof(dir, 'init');
    const text = readFileSync(join(dir, 'lprof.config.mjs'), 'utf8');
    const sample = text.replace(/^ {2}\/\/ (all|clock|top|skipZero|unit|noCache): /gm, '  $1: ');
    const used = folder({ 'script.js': SCRIPT, 'lprof.config.mjs': sample });
    expect(lprof(used, 'run', 'script.js')).toMatchObject({ status: 0, stdout: expect.stringContaining('(--all)') });
  });

  test('replaces nothing unasked', () => {
    const dir = folder({ 'lprof.config.mjs': 'export default { all: true };' });
    expect(lprof(dir, 'init')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is there already\n {2}.*--force\n$/),
    });
    expect(lprof(dir, 'init', '--force').status).toBe(0);
    expect(readFileSync(join(dir, 'lprof.config.mjs'), 'utf8')).toContain('// all: true,');
    const other = folder({ 'package.json': '{ "lprof": {} }' });
    expect(lprof(other, 'init', '--force')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('package.json already'),
    });
  });
});
