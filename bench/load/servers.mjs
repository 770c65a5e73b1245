// The servers of the load test, with every package of theirs, and how one of them is started.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { folderOf, install } from '../../scripts/nodes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const lprof = join(here, '..', '..', 'bin', 'lprof.js');

export const SERVERS = [
  { name: 'express', version: '5.3.0' },
  { name: 'fastify', version: '5.12.8' },
].map(({ name, version }) => {
  const folder = folderOf(join('bench-load', name));
  return { name, version, folder, script: join(folder, `${name}-server.js`) };
});

export const VARIANTS = ['plain', 'shared', 'exact'];

export function prepare({ name, version, folder, script }) {
  install(folder, name, version);
  copyFileSync(join(here, `${name}.js`), script);
  for (const file of ['items.js', 'listen.js']) copyFileSync(join(here, file), join(folder, file));
}

/** Names of all packages in a folder's node_modules. */
function packagesIn(folder) {
  const modules = join(folder, 'node_modules');
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : name,
    );
}

/** Starts a server with everything instrumented, its own files and all packages. @returns ports, and what ends it */
export async function start(node, variant, { folder, script }, out) {
  const output = join(out, `${variant}.lprof`);
  const what = ['--file', '*.js', ...packagesIn(folder).flatMap((name) => ['--package', name])];
  const options = ['-q', '--clock', variant, '-o', output, '--node-option=--expose-gc', ...what];
  const args = variant === 'plain' ? ['--expose-gc', script] : [lprof, 'run', ...options, script];
  const child = spawn(node, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
  const told = createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const first = await Promise.race([told, ended.then(() => ({ done: true }))]);
  if (first.done) throw new Error(`${variant} ${script} did not start`);
  const { port, about } = JSON.parse(first.value);
  return {
    variant,
    port,
    /** How the process is, after a garbage collection. */
    async state() {
      return (await fetch(`http://127.0.0.1:${about}`)).json();
    },
    /** @returns the profile, where there is one */
    async stop() {
      child.kill('SIGTERM');
      const status = await ended;
      if (status !== 0) throw new Error(`${variant} ${script} ended with ${status}`);
      return existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : undefined;
    },
  };
}
