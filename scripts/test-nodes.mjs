// Runs the process-level tests on other versions of Node.
import { execFileSync, spawnSync } from 'node:child_process';
import { folderOf, install, nodeBinary, root, VERSIONS } from './nodes.mjs';

const versions = process.argv.slice(2).length > 0 ? process.argv.slice(2) : VERSIONS;

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
