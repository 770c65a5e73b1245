import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const BIN = join(__dirname, '..', '..', 'bin', 'lprof.js');

/** The Node that the CLI and the programs run on; `npm run test:nodes` sets another one. */
const NODE = process.env.NODE_BIN ?? process.execPath;

/** A folder with files, removed when the test ends. */
export function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'lprof-cli-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

/** Runs `lprof` as a user would, in a folder, without a terminal. */
export function lprof(cwd: string, ...args: string[]) {
  const { NO_COLOR: _n, FORCE_COLOR: _f, NODE_OPTIONS: _o, COLUMNS: _c, ...env } = process.env;
  const { status, signal, stdout, stderr } = spawnSync(NODE, [BIN, ...args], { cwd, encoding: 'utf8', env });
  return { status, signal, stdout, stderr };
}
