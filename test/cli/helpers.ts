import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';

export const BIN = join(__dirname, '..', '..', 'bin', 'lprof.js');

/** The Node that the CLI and the programs run on; `npm run test:nodes` sets another one. */
export const NODE = process.env.NODE_BIN ?? process.execPath;

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

/** What a test gives a process beside its arguments. */
export interface Around {
  env?: NodeJS.ProcessEnv;
  /** For its standard input. */
  input?: string;
}

/** Runs Node in a folder, as a user would, without a terminal. */
export function node(cwd: string, args: readonly string[], around: Around = {}) {
  return run(NODE, cwd, args, around);
}

/** Runs any command in a folder; what it starts finds the Node under test first. */
export function run(command: string, cwd: string, args: readonly string[], { env: more, input }: Around = {}) {
  const { NO_COLOR: _n, FORCE_COLOR: _f, NODE_OPTIONS: _o, COLUMNS: _c, ...env } = process.env;
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...env, PATH: `${dirname(NODE)}${delimiter}${env.PATH}`, npm_config_loglevel: 'error', ...more },
  });
  return { status, signal, stdout, stderr };
}

/** Runs `lprof` as a user would, in a folder, without a terminal. */
export function lprof(cwd: string, ...args: string[]) {
  return node(cwd, [BIN, ...args]);
}

/** The profile that `--format json` printed behind the program's own output. */
export function profileOf(stdout: string): Profile {
  return JSON.parse(stdout.slice(stdout.indexOf('{"$schema"')));
}

/** Names of the functions in a profile that were called, with the path of their file. */
export function calledIn(profile: Profile): string[] {
  return profile.files.flatMap(({ path, functions }) =>
    functions.filter(({ calls }) => calls > 0).map(({ name }) => `${path}:${name}`),
  );
}
