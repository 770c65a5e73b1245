// Makes a suite ready to run: its source, the packages that its tests need, and lprof as `npm install lprof` leaves it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** @returns the folder of the suite below `work`; what is there already is used again when nothing has changed */
export function prepare(suite, work, sources, path) {
  const folder = join(work, suite.name);
  const stamp = join(work, `${suite.name}.stamp`);
  const { source, dev, files, setup, test, manifest } = suite;
  const state = createHash('sha256')
    .update(JSON.stringify({ source, dev, files, setup, test, manifest }))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
    rmSync(folder, { recursive: true, force: true });
    rmSync(stamp, { force: true });
    mkdirSync(folder, { recursive: true });
    if (source.npm !== undefined) unpack(source.npm, folder);
    else checkOut(source, folder, sources);
    // `lprof run --npm` runs a script with the package manager whose lock file is there.
    for (const lock of ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'package-lock.json', 'pnpm-workspace.yaml'])
      rmSync(join(folder, lock), { force: true });
    writeFiles(suite.files, folder);
    writeManifest(suite, folder);
    const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
    run('npm', ['install', ...options, ...(suite.install ?? [])], folder, path);
    for (const command of setup ?? []) run('sh', ['-c', command], folder, path);
    writeFileSync(stamp, state);
  }
  installLprof(folder);
  return folder;
}

export function writeFiles(files, folder) {
  for (const [name, text] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function run(command, args, cwd, path) {
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, NODE_OPTIONS: '' },
  });
}

function unpack(name, folder) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', name, '--json', '--loglevel=error'], { cwd: folder, encoding: 'utf8' }),
  );
  execFileSync('tar', ['xzf', filename, '--strip-components=1'], { cwd: folder });
  rmSync(join(folder, filename));
}

/** One commit, from GitHub or from a local copy of the repository. */
function checkOut({ git, commit }, folder, sources) {
  const local = sources && [join(sources, git.replace('/', '+'), 'repo')].find(existsSync);
  if (sources && !local) throw new Error(`no ${git.replace('/', '+')}/repo in ${sources}`);
  const any = ['--upload-pack', 'git -c uploadpack.allowAnySHA1InWant=true upload-pack'];
  const from = local ? [...any, local] : [`https://github.com/${git}`];
  const call = (...args) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  call('init', '--quiet');
  call('fetch', '--quiet', '--depth', '1', ...from.slice(0, -1), from.at(-1), commit);
  call('checkout', '--quiet', 'FETCH_HEAD');
  rmSync(join(folder, '.git'), { recursive: true });
}

/** The package's own, but with only those development dependencies that its tests need, at fixed versions. */
function writeManifest(suite, folder) {
  const file = join(folder, 'package.json');
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { private: true };
  for (const field of ['devDependencies', 'workspaces', 'packageManager', 'engines', 'devEngines', 'lprof'])
    delete manifest[field];
  manifest.devDependencies = suite.dev;
  manifest.dependencies = suite.dependencies ?? manifest.dependencies;
  manifest.scripts = { suite: suite.test };
  Object.assign(manifest, suite.manifest);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function installLprof(folder) {
  const target = join(folder, 'node_modules', 'lprof');
  rmSync(target, { recursive: true, force: true });
  for (const name of ['bin', 'dist', 'package.json']) {
    cpSync(join(project, name), join(target, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(target, 'node_modules'));
}
