import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { BIN, calledIn, folder, lprof, NODE, node, profileOf, run } from './helpers.ts';

const TOOL = `#!/usr/bin/env node
const { check } = require('../lib/check.js');
console.log(check(process.argv.slice(2)), process.argv[1].split(/[\\\\/]/).slice(-3).join('/'));
require(process.cwd() + '/own.js');
`;
const INSTALLED = {
  'own.js': 'function own() {}\nown();\n',
  'node_modules/tool/package.json': '{ "name": "tool", "bin": { "tool": "bin/tool", "tool-other": "bin/tool" } }',
  'node_modules/tool/bin/tool': TOOL,
  'node_modules/tool/lib/check.js':
    "const { dep } = require('dep');\nexports.check = function check(args) {\n  return dep(args.length);\n};\n",
  'node_modules/dep/package.json': '{ "name": "dep" }',
  'node_modules/dep/index.js': 'exports.dep = function dep(n) {\n  return n;\n};\n',
};

function link(dir: string, name: string, to: string): void {
  const path = join(dir, 'node_modules/.bin', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(to, path);
}

describe('a command by its name', () => {
  test('runs as npx runs it; its own package and the project are own code', () => {
    const dir = folder(INSTALLED);
    link(dir, 'tool', '../tool/bin/tool');
    const { status, stdout, stderr } = lprof(dir, 'run', '--format', 'json', 'tool', '--n', '5');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^2 node_modules\/\.bin\/tool\n/);
    const profile = profileOf(stdout);
    expect(profile.run.argv).toEqual(['tool', '--n', '5']);
    expect(calledIn(profile)).toEqual(
      expect.arrayContaining([
        'node_modules/tool/bin/tool:<module>',
        'node_modules/tool/lib/check.js:check',
        'own.js:own',
      ]),
    );
    expect(profile.files.map(({ path }) => path)).not.toContain('node_modules/dep/index.js');
  });

  test('is found from a folder within, and through the shell scripts of pnpm', () => {
    const dir = folder({
      ...INSTALLED,
      'node_modules/.bin/tool': '#!/bin/sh\nexec node "$basedir/../tool/bin/tool" "$@"\n',
      'node_modules/.bin/tool-other': '#!/bin/sh\nexec node "$basedir/../tool/bin/tool" "$@"\n',
      'deep/own.js': '',
    });
    expect(lprof(join(dir, 'deep'), 'run', '-q', 'tool').stdout).toBe('0 tool/bin/tool\n');
    expect(lprof(dir, 'run', '-q', 'tool-other', '1').stdout).toBe('1 tool/bin/tool\n');
  });

  test('of pnpm is linked into its store, and packages beside it there are not own code', () => {
    const dir = folder({ 'own.js': INSTALLED['own.js'] });
    const store = folder(INSTALLED);
    mkdirSync(join(dir, 'node_modules'));
    symlinkSync(join(store, 'node_modules/tool'), join(dir, 'node_modules/tool'));
    writeFileSync(join(dir, 'package.json'), '{}');
    link(dir, 'tool', '../tool/bin/tool');
    const names = calledIn(profileOf(lprof(dir, 'run', '--format', 'json', 'tool').stdout)).join();
    expect(names).toMatch(/tool\/lib\/check\.js:check/);
    expect(names).toMatch(/own\.js:own/);
    expect(names).not.toMatch(/:dep/);
  });

  test("may be the package's own", () => {
    const dir = folder({
      'package.json': '{ "name": "@scope/mine", "bin": "./cli.ts" }',
      'cli.ts': '#!/usr/bin/env tsx\nconst n: number = 3;\nconsole.log(n, process.argv.length);\n',
    });
    expect(lprof(dir, 'run', '-q', 'mine', 'a')).toMatchObject({ status: 0, stdout: '3 3\n', stderr: '' });
  });

  test('gives way to a file of that name', () => {
    const dir = folder({ ...INSTALLED, 'tool.js': 'console.log("file");\n' });
    link(dir, 'tool', '../tool/bin/tool');
    expect(lprof(dir, 'run', '-q', 'tool').stdout).toBe('file\n');
  });

  test('that is no JavaScript is refused', () => {
    const dir = folder({
      'node_modules/native/package.json': '{ "name": "native", "bin": "run.bin" }',
      'node_modules/native/run': '\u007fELF\0\0',
      'node_modules/.bin/shell': '#!/bin/sh\necho hello\n',
    });
    link(dir, 'native', '../native/run');
    for (const name of ['native', 'shell']) {
      const result = lprof(dir, 'run', name);
      expect(result.status).toBe(2);
      expect(result.stderr).toMatch(
        new RegExp(`^lprof: the command '${name}' is no JavaScript: .*\\n {2}Only programs`),
      );
    }
  });

  test('is missed with near scripts, commands and npm scripts', () => {
    const dir = folder({ ...INSTALLED, 'package.json': '{ "scripts": { "build": "x", "tools": "x" } }' });
    link(dir, 'tool', '../tool/bin/tool');
    const result = lprof(dir, 'run', 'toll');
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(/no command of that name.*\n {2}Did you mean the command tool or --npm tools\?\n$/);
    expect(lprof(dir, 'run', 'build').stderr).toMatch(/\n {2}There is an npm script 'build': lprof run --npm build\n$/);
  });
});

const NPM = {
  'package.json': JSON.stringify({
    name: 'p',
    scripts: {
      prebuild: 'node pre.js',
      build: 'node main.js one',
      fails: 'node -e "process.exitCode = 7" && node fails.js',
      nothing: 'echo nothing',
      tool: 'tool',
    },
  }),
  'pre.js': 'function pre() {}\npre();\n',
  'main.js': `function main() {
  console.log(process.argv.slice(2).join());
  require('node:child_process').spawnSync(process.execPath, ['child.js'], { stdio: 'inherit' });
}
main();
`,
  'child.js': `function child() {}
const { Worker } = require('node:worker_threads');
child();
new Worker('./worker.js');
`,
  'worker.js': 'function inWorker() {}\ninWorker();\n',
  'fails.js': 'function failing() {\n  process.exit(7);\n}\nfailing();\n',
};

describe('--npm', () => {
  test('measures every process below the script in one profile', () => {
    const dir = folder(NPM);
    const { status, stdout, stderr } = lprof(dir, 'run', '--format', 'json', '--npm', 'build', '--', '--two', '3');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\none,--two,3\n');
    const profile = profileOf(stdout);
    expect(calledIn(profile)).toEqual(
      expect.arrayContaining(['pre.js:pre', 'main.js:main', 'child.js:child', 'worker.js:inWorker']),
    );
    expect(profile.run.argv).toEqual(['--npm', 'build', '--two', '3']);
    // pre.js, main.js, child.js and its worker; npm itself is not there.
    expect(profile.run.threads).toHaveLength(4);
    expect(new Set(profile.run.threads.map(({ pid }) => pid)).size).toBe(3);
    expect(profile.run.threads.filter(({ parent }) => parent !== null)).toHaveLength(2);
  });

  test('the exit code is that of the script', () => {
    const dir = folder(NPM);
    const result = lprof(dir, 'run', '--npm', 'fails');
    expect(result.status).toBe(7);
  });

  test('commands in node_modules are no own code there, what they load of the project is', () => {
    const dir = folder({ ...NPM, ...INSTALLED });
    link(dir, 'tool', '../tool/bin/tool');
    chmodSync(join(dir, 'node_modules/tool/bin/tool'), 0o755);
    const profile = profileOf(lprof(dir, 'run', '--format', 'json', '--npm', 'tool').stdout);
    expect(calledIn(profile)).toEqual(['own.js:<module>', 'own.js:own']);
  });

  test('markers anywhere in the project count', () => {
    const dir = folder({
      ...NPM,
      'src/deep/other.js': '// @profile\nfunction other() {}\n',
      'child.js': '// @profile\nfunction child() {}\nchild();\n',
    });
    const profile = profileOf(lprof(dir, 'run', '--format', 'json', '--npm', 'build').stdout);
    expect(profile.run.selection.rule).toBe('marked');
    expect(calledIn(profile)).toEqual(['child.js:child']);
  });

  test('NODE_OPTIONS that are there stay', () => {
    const dir = folder({
      ...NPM,
      'with space/early.js': 'console.log("early");\n',
      'main.js': 'console.log(process.env.NODE_OPTIONS.split(" ")[0]);\n',
    });
    const env = { NODE_OPTIONS: '--no-warnings' };
    const result = node(dir, [BIN, 'run', '-q', '-r', './with space/early.js', '--npm', 'build'], { env });
    expect(result).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^early\n[\s\S]*\nearly\n--no-warnings\n/),
    });
  });

  test('a script that runs no Node, or none of its own code: says so, exit 3', () => {
    const result = lprof(folder(NPM), 'run', '--npm', 'nothing');
    expect(result.status).toBe(3);
    expect(result.stderr).toMatch(/^lprof: nothing was measured: the npm script 'nothing' started no Node process/);
  });

  test('a run within is a run of its own, with what its program starts', () => {
    const dir = folder({
      ...NPM,
      'package.json': JSON.stringify({
        scripts: { build: `node "${BIN}" run -q -o inner.lprof main.js && node pre.js` },
      }),
    });
    const { stdout, stderr } = lprof(dir, 'run', '--format', 'json', '--npm', 'build');
    expect(stderr).toBe('');
    expect(calledIn(profileOf(stdout))).toEqual(['pre.js:<module>', 'pre.js:pre']);
    const inner = JSON.parse(readFileSync(join(dir, 'inner.lprof'), 'utf8'));
    expect(calledIn(inner)).toEqual(expect.arrayContaining(['main.js:main', 'child.js:child', 'worker.js:inWorker']));
    expect(calledIn(inner)).not.toContain('pre.js:pre');
  });

  test('a signal goes to the package manager, and the data survives', async () => {
    const dir = folder({
      'package.json': '{ "scripts": { "wait": "exec node wait.js" } }',
      'wait.js': 'function wait() {\n  setInterval(() => {}, 1000);\n}\nwait();\nconsole.log("ready");\n',
    });
    const child = spawn(NODE, [BIN, 'run', '-o', 'out.lprof', '-q', '--npm', 'wait'], { cwd: dir });
    child.stdout.on('data', (data) => String(data).includes('ready') && child.kill('SIGTERM'));
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGTERM');
    const profile: Profile = JSON.parse(readFileSync(join(dir, 'out.lprof'), 'utf8'));
    expect(calledIn(profile)).toContain('wait.js:wait');
    expect(profile.run.complete).toBe(true);
  });

  test('no such script: near names, exit 2', () => {
    const dir = folder(NPM);
    const result = lprof(dir, 'run', '--npm', 'biuld');
    expect(result).toMatchObject({
      status: 2,
      stderr: "lprof: there is no npm script 'biuld'\n  Did you mean build?\n",
    });
    expect(lprof(folder({}), 'run', '--npm', 'x').stderr).toMatch(/\n {2}The nearest package\.json has no scripts\n/);
  });

  test.each([
    ['pnpm', 'pnpm-lock.yaml', '{}', 'run build --two'],
    ['yarn', 'none', '{ "packageManager": "yarn@4.1.0" }', 'run build --two'],
    ['npm', 'package-lock.json', '{}', 'run build -- --two'],
  ])('%s by %s %s', (manager, lock, fields, line) => {
    const dir = folder({
      'package.json': JSON.stringify({ ...JSON.parse(fields), scripts: { build: '' } }),
      [lock]: '',
      'main.js': 'function main() {}\nmain();\n',
      [`bin/${manager}`]: '#!/bin/sh\necho "$@"\nexec node main.js\n',
    });
    chmodSync(join(dir, 'bin', manager), 0o755);
    const env = { PATH: `${join(dir, 'bin')}:${process.env.PATH}` };
    const result = node(dir, [BIN, 'run', '-q', '--npm', 'build', '--', '--two'], { env });
    expect(result).toEqual({ status: 0, signal: null, stdout: `${line}\n`, stderr: '' });
  });
});

describe('options for Node', () => {
  test('go to it in their order, ours in front', () => {
    const dir = folder({
      // Node 20 requires it in its thread for hooks, too.
      'early.cjs':
        'if (require("node:worker_threads").isMainThread) console.log("early", typeof globalThis.__lprof__);\n',
      'later.mjs': 'console.log("later");\n',
      'main.js': 'console.log(process.execArgv.join(" "), typeof gc);\n',
    });
    const args = ['--node-option=--expose-gc', '--import', './later.mjs', '--require', './early.cjs'];
    const result = lprof(dir, 'run', '-q', ...args, 'main.js');
    expect(result).toMatchObject({
      status: 0,
      stdout: 'early object\nlater\n--expose-gc --require ./early.cjs --import ./later.mjs function\n',
    });
  });

  test('the value of an option may begin with a dash', () => {
    const dir = folder({ 'main.js': 'console.log(typeof gc);\n' });
    expect(lprof(dir, 'run', '-q', '--node-option', '--expose-gc', 'main.js').stdout).toBe('function\n');
  });
});

test('a package in a workspace: the packages beside it are own code', () => {
  const dir = folder({
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/app/package.json': '{ "name": "app" }',
    'packages/app/main.js': "const { lib } = require('lib');\nlib();\n",
    'packages/lib/package.json': '{ "name": "lib" }',
    'packages/lib/index.js': 'exports.lib = function lib() {};\n',
  });
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync('../packages/lib', join(dir, 'node_modules/lib'));
  const profile = profileOf(lprof(join(dir, 'packages/app'), 'run', '--format', 'json', 'main.js').stdout);
  expect(calledIn(profile)).toContain('packages/lib/index.js:lib');
});

test('a folder runs its main', () => {
  const dir = folder({ 'app/package.json': '{ "main": "start" }', 'app/start.js': 'console.log("started");\n' });
  expect(run(NODE, dir, [BIN, 'run', '-q', 'app']).stdout).toBe('started\n');
});
