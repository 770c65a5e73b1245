// Other versions of Node to run tests on. The binaries come from the registry and stay in test/.nodes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The versions that lprof supports: the oldest one, and the latest of each line. */
export const VERSIONS = ['20.19.0', '22', '24', '26'];

const platform = process.platform === 'win32' ? 'win' : process.platform;

/** A folder for what is installed for the tests alone. */
export function folderOf(name) {
  return join(root, 'test', '.nodes', name);
}

/** Installs a package in a folder, unless it is there. */
export function install(dir, name, version) {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'package.json'))) writeFileSync(join(dir, 'package.json'), '{ "private": true }');
  if (existsSync(join(dir, 'node_modules', name))) return;
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, `${name}@${version}`], { cwd: dir, stdio: 'inherit' });
}

/** The executable of a version of Node; a path is taken as it is. */
export function nodeBinary(version) {
  if (existsSync(version)) return version;
  const name = `node-${platform}-${process.arch}`;
  install(folderOf(version), name, version);
  return join(folderOf(version), 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
