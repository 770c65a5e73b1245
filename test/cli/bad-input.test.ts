import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folder, lprof } from './helpers.ts';

const SCRIPT =
  'function parse(n) {\n  return n;\n}\nclass Parser {\n  parseAll() {\n    return parse(1);\n  }\n}\nnew Parser().parseAll();\n';

/** One clear message, no stack trace of ours. */
function expectMessage(result: { stderr: string; stdout: string }, pattern: RegExp) {
  expect(result.stderr).toMatch(pattern);
  expect(result.stderr).not.toMatch(/\n\s+at /);
}

test('a missing script: what was looked for, near names, exit 2', () => {
  const dir = folder({ 'script.js': SCRIPT });
  const result = lprof(dir, 'run', 'scirpt.js');
  expect(result.status).toBe(2);
  expectMessage(result, /^lprof: cannot find the script 'scirpt\.js'.*\n {2}Did you mean script\.js\?\n$/);
});

test('no script: exit 2', () => {
  const result = lprof(folder({}), 'run');
  expect(result.status).toBe(2);
  expectMessage(result, /^lprof: no script given\n {2}Usage: lprof run/);
});

test('a syntax error in the script is shown as Node shows it, at its own position', () => {
  const dir = folder({
    'bad.js': 'const a = 1;\nconst b = ;\n',
    'bad.ts': 'const a: number = 1;\nconst b: string = ;\n',
  });
  const js = lprof(dir, 'run', 'bad.js');
  expect(js.status).toBe(1);
  expect(js.stderr).toMatch(/bad\.js:2\nconst b = ;\n {10}\^\n\nSyntaxError: Unexpected token ';'/);
  const ts = lprof(dir, 'run', 'bad.ts');
  expect(ts.status).toBe(1);
  expect(ts.stderr).toMatch(/bad\.ts:2/);
  expect(ts.stderr).toMatch(/SyntaxError/);
});

test('unknown options and wrong values name what is known, exit 2', () => {
  const dir = folder({ 'script.js': SCRIPT });
  const unknown = lprof(dir, 'run', '--funktion', 'parse', 'script.js');
  expect(unknown.status).toBe(2);
  expectMessage(unknown, /unknown option --funktion; did you mean --function\?/);
  expectMessage(
    lprof(dir, 'run', '--clock', 'sundial', 'script.js'),
    /--clock takes shared, exact, auto, not 'sundial'/,
  );
  expectMessage(lprof(dir, 'run', '--top', 'many', 'script.js'), /--top takes a whole number from 1 up, not 'many'/);
  expectMessage(lprof(dir, 'run', '-f'), /-f needs a value: PATTERN/);
  const command = lprof(dir, 'veiw');
  expect(command.status).toBe(2);
  expectMessage(command, /unknown command 'veiw'; did you mean view\?/);
});

test('a pattern that matches nothing: the nearest names, exit 3', () => {
  const dir = folder({ 'script.js': SCRIPT });
  const result = lprof(dir, 'run', '-f', 'Parser.parseAl', 'script.js');
  expect(result.status).toBe(3);
  expectMessage(result, /no function matched 'Parser\.parseAl'.*\n.*Did you mean Parser\.parseAll/);
});

test('profiles that cannot be read: why, exit 2', () => {
  const dir = folder({ 'script.js': SCRIPT });
  lprof(dir, 'run', '-q', '-o', 'good.lprof', 'script.js');
  const newer = { $schema: 'lprof-profile', version: 99, creator: 'lprof 9.0.0', run: {}, files: [] };
  writeFileSync(join(dir, 'newer.lprof'), JSON.stringify(newer));
  writeFileSync(join(dir, 'cut.lprof'), '{"$schema":"lprof-profile","version":1,');
  writeFileSync(join(dir, 'cut.gz'), gzipSync('{}'.repeat(100)).subarray(0, 20));
  writeFileSync(join(dir, 'other.json'), '{"name":"x"}');
  const cases: [file: string, message: RegExp][] = [
    ['none.lprof', /none\.lprof/],
    ['newer.lprof', /newer\.lprof.*lprof 9\.0\.0/],
    ['cut.lprof', /cut\.lprof/],
    ['cut.gz', /cut\.gz/],
    ['other.json', /other\.json/],
    ['@7', /no saved run @7/],
  ];
  for (const [file, message] of cases) {
    const result = lprof(dir, 'view', file);
    expect(result.status).toBe(2);
    expectMessage(result, message);
  }
});

test('an output that cannot be written is refused before the program runs', () => {
  const dir = folder({ 'script.js': 'console.log("ran");\n' });
  const result = lprof(dir, 'run', '-o', 'no/such/folder/a.lprof', 'script.js');
  expect(result.status).toBe(2);
  expect(result.stdout).toBe('');
  expectMessage(result, /cannot write the profile to .*its folder does not exist/);
});

test('a run that cannot be saved is shown all the same', () => {
  const dir = folder({ 'script.js': SCRIPT, '.lprof': 'a file, not a folder' });
  const result = lprof(dir, 'run', 'script.js');
  expect(result.status).toBe(0);
  expect(result.stdout).toContain('return parse(1);');
  expectMessage(result, /^lprof: cannot save the run in .*\.lprof/);
});

test('help names every option with examples, and the version is that of the package', () => {
  const dir = folder({});
  const help = lprof(dir, 'run', '--help');
  expect(help.status).toBe(0);
  for (const option of [
    '-f, --function',
    '--file',
    '--all',
    '--package',
    '--npm',
    '-e, --eval',
    '--node-option',
    '--import',
    '-r, --require',
    '--no-cache',
    '--config',
    '--no-config',
    '--clock',
    '-o, --output',
    '-q, --quiet',
    '--format',
    '--top',
    '--sort',
    '--unit',
    '--skip-zero',
    '--color',
  ]) {
    expect(help.stdout).toContain(option);
  }
  expect(help.stdout).toContain('Examples:');
  expect(lprof(dir, 'init', '--help').stdout).toContain('--force');
  expect(lprof(dir, '--help').stdout).toContain('lprof run script.ts');
  expect(lprof(dir, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
