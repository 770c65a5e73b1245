import type { EventEmitter } from 'node:events';
import type { WriteStream } from 'node:tty';
import { renderLive, type SelfTimes, selfTimes } from '../report/live.ts';
import type { TimeUnit } from '../report/options.ts';
import type { RunningProgram } from '../run/profile-run.ts';
import type { Settings } from '../settings/resolve.ts';
import { type BottomRegion, openBottomRegion, WHOLE_AGAIN } from './bottom-region.ts';
import { guardTerminal } from './guard-terminal.ts';
import { repeat } from './repeat.ts';
import { wantsColor } from './terminal.ts';

/** Milliseconds between two drawings: the program's threads report so often. */
const PERIOD = 1000;

/** What gained most in so many drawings is shown first. */
const RECENT = 10;

/**
 * Shows the hottest functions of a program in the lower part of the terminal while it runs.
 * @returns ends it; undefined where there is no terminal for it
 */
export function showLive(program: RunningProgram, settings: Settings): (() => void) | undefined {
  const terminal = findTerminal();
  if (terminal === undefined) return undefined;
  const part = partWhile(terminal);
  const color = wantsColor(settings.one('color'), terminal);
  const unit = (settings.one('unit') ?? 'auto') as TimeUnit;
  const history: SelfTimes[] = [];
  const draw = () => {
    const { width, height } = part.region();
    const profile = program.snapshot();
    if (profile === undefined) return part.region().draw(['lprof: nothing has been measured so far']);
    part.region().draw(renderLive(profile, { width, height, color, unit, earlier: history[0] }));
    history.push(selfTimes(profile));
    if (history.length > RECENT) history.shift();
  };
  const stop = repeat(PERIOD, draw);
  return () => {
    stop();
    part.end();
  };
}

/** The terminal that the program writes to, if it can be parted. */
function findTerminal(): WriteStream | undefined {
  if (process.env.TERM === 'dumb') return undefined;
  return [process.stdout, process.stderr].find(({ isTTY }) => isTTY);
}

/** Keeps the terminal parted until `end`, but while this process is suspended, and not when it has ended. */
function partWhile(terminal: WriteStream): { region(): BottomRegion; end(): void } {
  let region = openBottomRegion(terminal);
  let suspended = false;
  const calm = guardTerminal(terminal === process.stdout ? 1 : 2, WHOLE_AGAIN);
  const offs: (() => void)[] = [];
  const on = (emitter: EventEmitter, event: string, listener: () => void) => {
    emitter.on(event, listener);
    offs.push(() => emitter.off(event, listener));
  };
  const end = () => {
    region.close();
    calm();
    for (const off of offs) off();
  };
  on(terminal, 'resize', () => region.resize());
  on(process, 'exit', () => region.close());
  on(process, 'SIGQUIT', () => {
    end();
    process.kill(process.pid, 'SIGQUIT');
  });
  on(process, 'SIGTSTP', () => {
    region.close();
    suspended = true;
    process.kill(process.pid, 'SIGSTOP');
  });
  on(process, 'SIGCONT', () => {
    // Shells send it more than once.
    if (suspended) region = openBottomRegion(terminal);
    suspended = false;
  });
  return { region: () => region, end };
}
