import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../src/index.ts';
import { splitWords } from '../../src/settings/environment.ts';
import { type Given, parseOptions } from '../../src/settings/options.ts';
import { resolveSettings } from '../../src/settings/resolve.ts';
import { RUN_OPTIONS } from '../../src/settings/run-options.ts';
import { settingsSchema } from '../../src/settings/schema.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lprof-test-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

function json(settings: object): void {
  write({ 'lprof.config.json': JSON.stringify(settings) });
}

/** What holds for a command line, as one object. */
function resolved(line: string[] = [], env: NodeJS.ProcessEnv = {}, cwd = root) {
  const { switches, values, selectedBy } = resolveSettings(parseOptions(line, RUN_OPTIONS, 'run'), cwd, env);
  return { ...plain({ switches, values }), selectedBy };
}

function plain({ switches, values }: Given): Record<string, unknown> {
  return { ...Object.fromEntries(values), ...Object.fromEntries([...switches].map((name) => [name, true])) };
}

function failure(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message.replaceAll(root, '');
  }
  throw new Error('it does not fail');
}

describe('places', () => {
  test('the command line goes before LPROF, that before the file, option by option', () => {
    json({ clock: 'exact', top: 3, unit: 'ms', require: ['a', 'b'] });
    expect(resolved(['--unit', 's'], { LPROF: '--top 4 --require c' })).toEqual({
      unit: ['s'],
      top: ['4'],
      require: ['c'],
      clock: ['exact'],
    });
  });

  test('options that choose what is measured replace each other as a whole', () => {
    json({ function: 'parse', file: ['src/**'] });
    expect(resolved()).toEqual({ function: ['parse'], file: ['src/**'], selectedBy: 'lprof.config.json' });
    expect(resolved(['--all'])).toEqual({ all: true });
    expect(resolved([], { LPROF: '--package acorn' })).toEqual({ package: ['acorn'], selectedBy: 'LPROF' });
  });

  test('a false switch and an empty list say nothing', () => {
    json({ all: false, function: [], quiet: true, $schema: './node_modules/lprof/schema.json' });
    expect(resolved()).toEqual({ quiet: true });
  });

  test('the nearest folder upward decides', () => {
    json({ function: 'far' });
    write({ 'a/package.json': '{ "lprof": { "function": "near" } }', 'a/b/package.json': '{}' });
    expect(resolved([], {}, join(root, 'a/b'))).toEqual({ function: ['near'], selectedBy: '../package.json' });
  });

  test('paths are those of the file, names of packages and patterns stay', () => {
    write({ 'b/c/x': '' });
    json({ output: 'out.lprof', require: ['./setup.js', 'dotenv/config'], import: './setup.mjs', file: './src/**' });
    expect(resolved([], {}, join(root, 'b/c'))).toMatchObject({
      output: [join(root, 'out.lprof')],
      require: [join(root, 'setup.js'), 'dotenv/config'],
      import: [expect.stringMatching(/^file:.*setup\.mjs$/)],
      file: ['./src/**'],
    });
  });

  test('--config names a file, --no-config none', () => {
    json({ quiet: true });
    write({ 'other/ci.json': '{ "full": true, } // with comments' });
    expect(resolved(['--config', 'other/ci.json'])).toEqual({ config: ['other/ci.json'], full: true });
    expect(resolved([], { LPROF: '--config other/ci.json' })).toMatchObject({ full: true });
    expect(resolved(['--no-config'])).toEqual({ 'no-config': true });
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    [{ funktion: 'x' }, "/lprof.config.json: unknown key 'funktion'; did you mean function?"],
    [{ 'skip-zero': true }, "/lprof.config.json: unknown key 'skip-zero'; did you mean skipZero?"],
    [{ eval: '1' }, '/lprof.config.json: eval has its place on the command line only'],
    [{ clock: 'sundial' }, '/lprof.config.json: clock takes one of shared, exact, auto, not "sundial"'],
    [{ top: '3' }, '/lprof.config.json: top takes a whole number from 1 up, not "3"'],
    [{ top: 0 }, '/lprof.config.json: top takes a whole number from 1 up, not 0'],
    [{ quiet: 'yes' }, '/lprof.config.json: quiet takes true or false, not "yes"'],
    [{ function: ['a', 1] }, '/lprof.config.json: function takes PATTERN or a list of them, not ["a",1]'],
    [[], '/lprof.config.json: settings are an object of options, not []'],
  ])('%j', (settings, message) => {
    json(settings);
    expect(failure(() => resolved())).toContain(message);
  });

  test('two files in one folder', () => {
    json({});
    write({ 'package.json': '{ "lprof": {} }' });
    expect(failure(() => resolved())).toBe('two places for settings in : lprof.config.json and package.json');
  });

  test('a file that is not there, or no JSON', () => {
    expect(failure(() => resolved(['--config', 'gone.json']))).toMatch(/^cannot read the settings file \/gone\.json/);
    write({ 'lprof.config.json': '{ "all": }' });
    expect(failure(() => resolved())).toMatch(/^cannot use the settings file \/lprof\.config\.json: SyntaxError: /);
  });

  test.each([
    ['-f', 'LPROF: -f needs a value: PATTERN'],
    ['--clok exact', 'LPROF: unknown option --clok; did you mean --clock?'],
    ['--top 0', "LPROF: --top takes a whole number from 1 up, not '0'"],
    ['--all script.js', "LPROF: 'script.js' is no option"],
    ['-e 1', 'LPROF: --eval has its place on the command line only'],
    ["-f 'parse", "LPROF: ' stands alone; a quote is not closed"],
  ])('LPROF=%j', (text, message) => expect(failure(() => resolved([], { LPROF: text }))).toBe(message));
});

test.each([
  ['  -f parse  --all\n', ['-f', 'parse', '--all']],
  [`-f 'a b' "c d"`, ['-f', 'a b', 'c d']],
  [`a'b'"c"\\ d ''`, ['abc d', '']],
  [`"say \\"hi\\" \\n" 'C:\\dir'`, ['say "hi" \\n', 'C:\\dir']],
  ['', []],
])('words of %j', (text, words) => expect(splitWords(text)).toEqual(words));

test('schema.json in the package is that of the options', () => {
  const file = join(__dirname, '..', '..', 'schema.json');
  // npm run schema
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(settingsSchema());
});

test('the type of settings knows every option by its kind', () => {
  const config = {
    function: ['a'],
    skipZero: true,
    clock: 'exact',
    top: 3,
    nodeOption: '--expose-gc',
    output: 'a.lprof',
  } satisfies Config;
  json(config);
  expect(resolved()).toMatchObject({ 'skip-zero': true, 'node-option': ['--expose-gc'], top: ['3'] });
  // @ts-expect-error a choice
  ({ clock: 'sundial' }) satisfies Config;
  // @ts-expect-error no key of a file
  ({ eval: '1' }) satisfies Config;
});
