import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Profile } from '../../src/profile/types.ts';
import type { Place, Way } from './ways.ts';

const BIN = join(__dirname, '..', '..', 'bin', 'lprof.js');
const PROGRAMS = join(__dirname, 'programs');
const FILES = ['program.cjs', 'pending.mjs'];

/** Milliseconds between two looks at the file of events. */
const LOOK = 10;

/** Milliseconds before the end that a sudden end may lose. */
const SECOND = 1000;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Bytes in the file of events. */
  executed: number;
  /** Those that were there a second before the end. */
  executedBefore: number;
  stdout: string;
  stderr: string;
}

export interface Outcome extends Ended {
  /** Hits of the line that makes an event, and of the line behind it; undefined when there is no profile. */
  hits: { event: number; behind: number } | undefined;
  profile: Profile | undefined;
}

/** Lets a program end in some way under lprof. */
export async function runWay(way: Way, place: Place, node: string, clock: string): Promise<Outcome> {
  return inFolder(way, place, async (folder) => {
    const options = [...(way.nodeOptions ?? []).map((option) => `--node-option=${option}`), '--function=event'];
    const run = [BIN, 'run', ...options, '--clock', clock, '--output', 'out.lprof', '--quiet'];
    const ended = await start(node, [...run, ...(place === 'child' ? ['--npm', 'go'] : argv(way, place))], folder, way);
    const profile = read(join(folder, 'out.lprof'));
    return { ...ended, profile, hits: profile && hitsOf(profile) };
  });
}

/** Lets it end without lprof. */
export async function runPlain(way: Way, place: Place, node: string): Promise<Ended> {
  const to = way.to === 'lprof' ? 'program' : way.to;
  return inFolder(way, place, (folder) =>
    start(node, [...(way.nodeOptions ?? []), ...argv(way, place)], folder, { ...way, to }),
  );
}

/** Whether the profile has what was executed: a thread may have been stopped behind its arrival at a line. */
export function isWhole({ hits, executed, executedBefore }: Outcome, { sudden }: Way): boolean {
  if (hits === undefined) return false;
  const { event, behind } = hits;
  if (sudden) return event >= executedBefore && behind <= executed;
  return event >= executed && behind <= executed && event - behind <= 1;
}

function argv({ entry = 'program.cjs', name, way = name }: Way, place: Place): string[] {
  return [entry, place, way, 'events'];
}

async function inFolder<T>(way: Way, place: Place, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lprof-endings-'));
  try {
    for (const file of FILES) copyFileSync(join(PROGRAMS, file), join(folder, file));
    const go = ['node', ...(way.nodeOptions ?? []), ...argv(way, place).map((word) => JSON.stringify(word))].join(' ');
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { go } }));
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(node: string, args: string[], cwd: string, way: Way): Promise<Ended> {
  const { NODE_OPTIONS: _n, LPROF_RUN: _r, ...env } = process.env;
  const child = spawn(node, args, {
    cwd,
    // A group of its own, as a terminal makes one.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      PATH: `${dirname(node)}${delimiter}${env.PATH}`,
      npm_config_loglevel: 'error',
      RUNNER: `${process.pid}`,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const target = () => {
    if (way.to === 'group') return -child.pid!;
    return way.to === 'lprof'
      ? child.pid!
      : Number(
          stdout
            .match(/pid (\d+)/g)
            ?.at(-1)
            ?.slice(4),
        );
  };
  const samples: { at: number; size: number }[] = [];
  const events = () => statSync(join(cwd, 'events'), { throwIfNoEntry: false })?.size ?? 0;
  let sent = false;
  const timer = setInterval(() => {
    const size = events();
    if (size !== samples.at(-1)?.size) samples.push({ at: Date.now(), size });
    if (size < 1000 || way.signal === undefined || sent) return;
    sent = true;
    setTimeout(() => process.kill(target(), way.signal), way.after ?? 300);
  }, LOOK);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) =>
    child.once('close', (...end) => done(end)),
  );
  clearInterval(timer);
  const end = samples.at(-1)?.at ?? 0;
  const before = samples.filter(({ at }) => at <= end - SECOND).at(-1)?.size ?? 0;
  return { code, signal, executed: events(), executedBefore: before, stdout, stderr };
}

function read(file: string): Profile | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function hitsOf({ files }: Profile): Outcome['hits'] {
  const fn = files.flatMap(({ functions }) => functions).find(({ name }) => name === 'event');
  const [event, behind] = fn?.lines ?? [];
  return event && { event: event.hits, behind: behind.hits };
}
