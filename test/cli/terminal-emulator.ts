import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { Terminal } from '@xterm/headless';
import { onTestFinished } from 'vitest';

/** Waits until a terminal shows all that was written to it. */
export function written(terminal: Terminal): Promise<void> {
  return new Promise((done) => terminal.write('', done));
}

/** The lines that a terminal shows, without spaces at their ends. */
export function linesOf(terminal: Terminal): string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, row) =>
    (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
  );
}

/** Node makes no terminals; Python's standard library does. */
export const hasTerminals = spawnSync('python3', ['-c', 'import pty']).status === 0;

const IN_TERMINAL = `
import fcntl, os, pty, select, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', int(sys.argv[1]), int(sys.argv[2]), 0, 0))
    os.execvp(sys.argv[3], sys.argv[3:])
sources = [terminal, 0]
while True:
    ready = select.select(sources, [], [])[0]
    if 0 in ready:
        typed = os.read(0, 1000)
        if typed: os.write(terminal, typed)
        else: sources.remove(0)
    if terminal in ready:
        try: shown = os.read(terminal, 100000)
        except OSError: break
        if not shown: break
        os.write(1, shown)
print('ended', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), file=sys.stderr)
`;

/** A command in a terminal of its own. */
export interface InTerminal {
  terminal: Terminal;
  type(text: string): void;
  /** Waits until the lines of the terminal fulfil a condition. */
  until(condition: (lines: string[]) => boolean): Promise<string[]>;
  /** Exit code, or the number of the signal below zero. */
  ended: Promise<number>;
}

export function runInTerminal(cwd: string, command: readonly string[], [rows, columns] = [40, 100]): InTerminal {
  const { NO_COLOR: _n, FORCE_COLOR: _f, ...env } = process.env;
  const child: ChildProcess = spawn('python3', ['-c', IN_TERMINAL, String(rows), String(columns), ...command], {
    cwd,
    env: { ...env, TERM: 'xterm-256color' },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const terminal = new Terminal({ rows, cols: columns, scrollback: 1000, allowProposedApi: true });
  child.stdout!.on('data', (chunk: Buffer) => terminal.write(chunk));
  let status = '';
  child.stderr!.on('data', (chunk) => {
    status += chunk;
  });
  return {
    terminal,
    type: (text) => child.stdin!.write(text),
    async until(condition) {
      for (;;) {
        await written(terminal);
        const lines = linesOf(terminal);
        if (condition(lines)) return lines;
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    ended: new Promise((done) => child.once('close', () => done(Number(/ended (-?\d+)/.exec(status)?.[1])))),
  };
}
