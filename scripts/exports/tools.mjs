import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The commands that the checks need, and the packages that have them in Debian. */
const TOOLS = [
  ['go', 'golang-go'],
  ['callgrind_annotate', 'valgrind'],
  ['genhtml', 'lcov'],
  ['chromium', 'chromium'],
];

/** Where a command is; undefined when it is not there. */
export function findTool(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => existsSync(place));
}

/** Lines that say what to install; none when every tool is there. */
export function missingTools() {
  const missing = TOOLS.filter(([command]) => findTool(command) === undefined);
  if (missing.length === 0) return [];
  return [
    `not installed: ${missing.map(([command]) => command).join(', ')}`,
    `on Debian: apt-get install --no-install-recommends ${missing.map(([, name]) => name).join(' ')}`,
  ];
}

/** Runs a tool and returns what it printed. @throws Error with what it said when it failed */
export function runTool(cwd, command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // Tools that keep files in the home folder keep them here.
    env: { ...process.env, HOME: cwd, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
