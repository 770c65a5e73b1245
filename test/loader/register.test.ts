import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { calledIn } from '../cli/helpers.ts';
import { DIST, FIXTURES, NODE, type Options, type Output, plain } from './helpers.ts';

const register = join(DIST, 'src/loader/register.js');
let cwd: string;

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lprof-test-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function read(file: string): Profile {
  return JSON.parse(readFileSync(join(cwd, file), 'utf8'));
}

/** The profiles that the lines on standard error name; there must be no other line. */
function saved(stderr: string): Profile[] {
  const lines = stderr.split('\n').slice(0, -1);
  return lines.map((line) => read(/^lprof: saved (\S+); show it with: lprof view \1$/.exec(line)?.[1] ?? line));
}

/** Runs a script with the preload on its own command line. */
function start(script: string, options: Options = {}): Promise<Output> {
  return plain(script, { cwd, ...options, nodeOptions: ['--import', register] });
}

describe('by itself', () => {
  test.each(['--require', '--import'])('node %s lprof/register saves a profile', async (option) => {
    cpSync(join(FIXTURES, 'ts'), cwd, { recursive: true });
    const result = await plain('script.ts', { cwd, args: ['a'], nodeOptions: [option, register] });
    expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('9 ') });
    const [profile] = saved(result.stderr);
    expect(profile.run).toMatchObject({ argv: ['script.ts', 'a'], exit: { code: 0, signal: null }, complete: true });
    expect(profile.files.map(({ path }) => path)).toEqual(['script.ts', 'shapes.ts']);
  });

  test('code without a script runs, and what it loads is measured', async () => {
    write({ 'own.js': 'function own() {}\nown();\n' });
    const result = await plain('-e', { cwd, args: ["require('./own.js')"], nodeOptions: ['--import', register] });
    expect(result.code).toBe(0);
    expect(calledIn(saved(result.stderr)[0])).toEqual(['own.js:<module>', 'own.js:own']);
  });

  test('a script that is not there is left to Node', async () => {
    const result = await start('gone.js');
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/Cannot find module .*gone\.js/);
    expect(result.stderr).not.toContain('LprofError');
  });

  test('when nothing was measured, it says why', async () => {
    write({ 'main.js': 'function main() {}\nmain();\n' });
    const result = await start('main.js', { env: { LPROF: '-f other' } });
    expect(result).toMatchObject({
      code: 0,
      stderr:
        "lprof: nothing was measured: no function matched 'other' in the one file of the program that was loaded\n",
    });
    expect(existsSync(join(cwd, '.lprof'))).toBe(false);
  });
});

describe('LPROF and settings files', () => {
  const MAIN = { 'main.js': 'function one() {}\nfunction two() {}\none();\ntwo();\n' };

  test('options as on the command line', async () => {
    write(MAIN);
    const result = await start('main.js', { env: { LPROF: "-f 'o*' --clock exact -o out-%p.lprof" } });
    const [profile] = saved(result.stderr);
    expect(calledIn(profile)).toEqual(['main.js:one']);
    expect(profile.run).toMatchObject({ clock: { kind: 'exact' }, selection: { from: 'LPROF' } });
    expect(readdirSync(cwd)).toContain(`out-${profile.run.threads[0].pid}.lprof`);
  });

  test.each([
    ['lprof.config.json', '{ "function": "two" }'],
    ['package.json', '{ "lprof": { "function": "two" } }'],
    ['lprof.config.mjs', 'export default { function: "two" };'],
    ['lprof.config.ts', 'const name: string = "two";\nexport default { function: name };'],
  ])('%s', async (name, text) => {
    write({ ...MAIN, 'main.js': `${MAIN['main.js']}console.log(Object.keys(require.cache).length);\n`, [name]: text });
    const result = await start('main.js');
    const [profile] = saved(result.stderr);
    expect(calledIn(profile)).toEqual(['main.js:two']);
    expect(profile.run.selection.from).toBe(name);
    expect(result.stdout).toBe('1\n');
  });

  test('--quiet says nothing and saves all the same', async () => {
    write({ ...MAIN, 'package.json': '{ "lprof": { "quiet": true, "output": "out.lprof" } }' });
    expect(await start('main.js')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(calledIn(read('out.lprof'))).toContain('main.js:two');
  });

  test.each([
    ['--clok exact', /^lprof: LPROF: unknown option --clok; did you mean --clock\?\n {2}LPROF holds options .*\n$/],
    ['--import tsx', /^lprof: LPROF: --import comes too late for lprof\/register\n {2}.*NODE_OPTIONS\n$/],
    ['--config gone.json', /^lprof: cannot read the settings file .*gone\.json.*\n {2}.*\n$/],
  ])('what is wrong with LPROF=%j ends the program before it starts', async (text, message) => {
    write({ 'main.js': 'console.log("ran");\n' });
    const result = await start('main.js', { env: { LPROF: text } });
    expect(result).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});

describe('from NODE_OPTIONS', () => {
  const npm = (script: string, env: NodeJS.ProcessEnv) =>
    spawnSync('npm', ['run', '--silent', script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${dirname(NODE)}${delimiter}${process.env.PATH}`,
        npm_config_loglevel: 'silent',
        ...env,
      },
    });

  test.each(['--require', '--import'])('%s: each process of an npm script, but not npm', (option) => {
    write({
      'package.json': '{ "scripts": { "prestart": "node -e 1", "start": "tool && node main.js" } }',
      'main.js':
        'function main() {\n  require("node:child_process").spawnSync(process.execPath, ["child.js"], { stdio: "inherit" });\n}\nmain();\n',
      'child.js': 'function child() {}\nchild();\n',
      'node_modules/.bin/tool': '#!/usr/bin/env node\nconsole.log("tool");\n',
    });
    spawnSync('chmod', ['+x', join(cwd, 'node_modules/.bin/tool')]);
    const result = npm('start', { NODE_OPTIONS: `--no-warnings ${option} ${register}`, LPROF: '-f main -f child' });
    expect(result).toMatchObject({ status: 0, stdout: 'tool\n' });
    const profiles = saved(result.stderr);
    expect(profiles.map(calledIn)).toEqual([['child.js:child'], ['main.js:main']]);
    expect(profiles.map(({ run }) => run.argv)).toEqual([['child.js'], ['main.js']]);
  });

  test('a process of the user that measured nothing says so, a tool does not', () => {
    write({
      'package.json': '{ "scripts": { "start": "node tool.js && node node_modules/tool/index.js" } }',
      'tool.js': 'console.log("own");\n',
      'node_modules/tool/index.js': 'console.log("tool");\n',
    });
    const result = npm('start', { NODE_OPTIONS: `--import ${register}`, LPROF: '-f nothing' });
    expect(result).toMatchObject({
      status: 0,
      stdout: 'own\ntool\n',
      stderr: expect.stringMatching(/^lprof: nothing was measured: no function matched 'nothing' .*\n$/),
    });
  });

  test('lprof run in such an environment is one run', () => {
    write({ 'main.js': 'function main() {}\nmain();\n' });
    const bin = join(DIST, '..', 'bin', 'lprof.js');
    const result = spawnSync(NODE, [bin, 'run', '-q', 'main.js'], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import ${register}` },
    });
    expect(result).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(cwd, '.lprof')).filter((name) => name.endsWith('.lprof'))).toHaveLength(1);
  });
});
