// Packs the package, installs the tarball in an empty folder and runs a script there, as a user would.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'lprof-smoke-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (command, args) =>
  execFileSync(command, args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const check = (what, ok) => {
  if (!ok) throw new Error(`the package is broken: ${what}`);
  console.log(`ok: ${what}`);
};

try {
  execFileSync(npm, ['pack', '--silent', '--pack-destination', dir], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [tarball] = readdirSync(dir).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(dir, 'package.json'), '{ "private": true }');
  run(npm, ['install', '--no-audit', '--no-fund', `./${tarball}`]);

  writeFileSync(
    join(dir, 'script.ts'),
    'function hot(n: number): number {\n  return n * 2;\n}\nfor (let i = 0; i < 5; i++) console.log(hot(i));\n',
  );
  const report = run('npx', ['lprof', 'run', 'script.ts']);
  check('lprof run prints the output of the program', report.startsWith('0\n2\n4\n6\n8\n'));
  check('lprof run prints hits beside the source', /2 +5 .*return n \* 2;/.test(report));
  check('lprof view shows the saved run again', /2 +5 .*return n \* 2;/.test(run('npx', ['lprof', 'view', '@1'])));
  check(
    'lprof html writes a report',
    run('npx', ['lprof', 'html', '-o', 'report.html']) === 'lprof: wrote report.html\n',
  );

  writeFileSync(
    join(dir, 'api.mjs'),
    "import { Profiler, profile, readProfile } from 'lprof';\nconsole.log(typeof Profiler, profile(7), typeof readProfile);\n",
  );
  check('the API can be imported', run('node', ['api.mjs']) === 'function 7 function\n');
  writeFileSync(
    join(dir, 'api.cjs'),
    "console.log(typeof require('lprof').Profiler, typeof require('lprof/babel-plugin').default, typeof require('lprof/runtime').install);\n",
  );
  check('the API can be required', run('node', ['api.cjs']) === 'function function function\n');
} finally {
  rmSync(dir, { recursive: true, force: true });
}
