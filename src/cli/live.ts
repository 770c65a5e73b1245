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
  const close = () => region.close();
  const stopped = guardTerminal(terminal.fd, WHOLE_AGAIN);
  const listeners: [NodeJS.Signals, () => void][] = [
    ['SIGTSTP', () => suspend('SIGSTOP')],
    [
      'SIGCONT',
      () => {
        region = openBottomRegion(terminal);
      },
    ],
    [
      'SIGQUIT',
      () => {
        end();
        process.kill(process.pid, 'SIGQUIT');
      },
    ],
  ];
  const suspend = (signal: NodeJS.Signals) => {
    close();
    process.kill(process.pid, signal);
  };
  const resize = () => region.resize();
  const end = () => {
    close();
    stopped();
    terminal.off('resize', resize);
    process.off('exit', close);
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  terminal.on('resize', resize);
  process.on('exit', close);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return { region: () => region, end };
}
