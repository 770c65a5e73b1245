// Runs the process-level tests on other versions of Node. The binaries come from the registry and stay in test/.nodes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const versions = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20.19.0', '22', '24', '26'];
const platform = process.platform === 'win32' ? 'win' : process.platform;

function folderOf(version) {
  return join(root, 'test', '.nodes', version);
}

function install(dir, name, version) {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'package.json'))) writeFileSync(join(dir, 'package.json'), '{ "private": true }');
  if (existsSync(join(dir, 'node_modules', name))) return;
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `${name}@${version}`], { cwd: dir, stdio: 'inherit' });
}

function nodeBinary(version) {
  const name = `node-${platform}-${process.arch}`;
  install(folderOf(version), name, version);
  return join(folderOf(version), 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

let failed = false;
for (const version of versions) {
  const binary = nodeBinary(version);
  console.log(`\n== Node ${execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim()}`);
  const tests = ['test/loader', 'test/run', 'test/cli'];
  // Babel 8 needs Node 22.18: its test runs there and only there.
  const babel8 = version.startsWith('22');
  if (babel8) {
    install(folderOf('babel-8'), '@babel/core', '8');
    tests.push('test/babel-plugin/compose.test.ts');
  }
  // vitest itself runs on this Node; the programs in the tests run on the other one.
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_BIN: binary, ...(babel8 ? { LPROF_BABEL8: folderOf('babel-8') } : {}) },
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
