import { describe, expect, test } from 'vitest';
import { folder, lprof } from './helpers.ts';

const PROGRAM = {
  'main.js': "const { parse } = require('./src/parse.js');\nconst tool = require('tool');\nparse(tool());\n",
  'src/parse.js':
    'exports.parse = function parse(text) {\n  return text;\n};\nfunction idle() {\n  return 1;\n}\nexports.idle = idle;\n',
  'src/never.js': 'function never() {}\n',
  'node_modules/tool/package.json': '{"name":"tool"}',
  'node_modules/tool/index.js': 'module.exports = function tool() {\n  return 1;\n};\n',
};

/** What `lprof run` says on standard error, and how it ends. */
function said(files: Record<string, string>, ...args: string[]) {
  const { status, stderr, stdout } = lprof(folder({ ...PROGRAM, ...files }), 'run', ...args, 'main.js');
  return { status, stderr, stdout };
}

describe('a run that gathered nothing says why, with exit code 3', () => {
  test.each<[why: string, args: string[], expected: (string | RegExp)[]]>([
    [
      'a misspelt function',
      ['-f', 'pase'],
      [
        "no function matched 'pase' in the 2 files of the program that were loaded",
        'Did you mean parse (src/parse.js)?',
      ],
    ],
    ['a function without anything near', ['-f', 'zzzzzz'], ['They hold parse, idle']],
    ['a line that no function is at', ['-f', 'src/other.js:2'], ["no function matched 'src/other.js:2'"]],
    [
      'a line of a function that was never called',
      ['-f', 'src/parse.js:5'],
      ['idle (src/parse.js:4) was never called'],
    ],
    ['a function that is in a package', ['-f', 'tool'], ["no function matched 'tool'"]],
    ['a function that was never called', ['-f', 'idle'], ['idle (src/parse.js:4) was never called']],
    [
      'a file that was never loaded',
      ['--file', 'src/never.js'],
      ["the program never loaded what matches --file 'src/never.js'", 'There is src/never.js'],
    ],
    [
      'a glob that matches nothing',
      ['--file', 'src/prase.js'],
      ["--file 'src/prase.js' matches no file below", 'Did you mean src/parse.js?'],
    ],
    ['a function outside of the file', ['--file', 'main.js', '-f', 'parse'], ["no function matched 'parse'"]],
  ])('%s', (_why, args, expected) => {
    const { status, stderr } = said({}, ...args);
    for (const text of expected) expect(stderr).toContain(text);
    expect(stderr).toMatch(/^lprof: nothing was measured: /);
    expect(status).toBe(3);
  });

  test('a function that is left out by a comment', () => {
    const { status, stderr } = said(
      { 'src/parse.js': '// @profile-ignore\nexports.parse = function parse() {};' },
      '-f',
      'parse',
    );
    expect(stderr).toContain('parse (src/parse.js) is left out');
    expect(stderr).toContain('@profile-ignore');
    expect(status).toBe(3);
  });

  test('the work is done in another process, and those are left out', () => {
    const main = "require('node:child_process').spawn(process.execPath, ['src/never.js', 'a']);\n";
    const { status, stderr } = said({ 'main.js': main }, '--no-children', '-f', 'never');
    expect(stderr).toContain('other Node processes, which were not measured: node src/never.js a');
    expect(stderr).toContain('without --no-children');
    expect(status).toBe(3);
  });

  test('a file without functions has its own lines', () => {
    expect(said({ 'main.js': '1;\n' }).status).toBe(0);
  });
});

describe('a run that gathered less than asked says so', () => {
  test('one of two patterns matched', () => {
    const { status, stdout } = said({}, '-f', 'parse', '-f', 'idel');
    expect(stdout).toContain("no function matched 'idel' in the 2 files of the program that were loaded");
    expect(stdout).toContain('Did you mean idle (src/parse.js)?');
    expect(status).toBe(0);
  });
});
