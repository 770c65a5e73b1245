import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Has a shell reset the terminal when this process is killed so that it cannot do it itself. Where there is no shell,
 * nothing happens.
 * @param fd the terminal
 * @param reset what to write to it
 * @returns tells the shell that there is nothing to do any more
 */
export function guardTerminal(fd: number, reset: string): () => void {
  // Whatever ends the group must not end the shell; the end of its input means that we are gone.
  const script = `trap '' INT QUIT TSTP TERM HUP; read -r ended || printf '%s' "$0" >&3`;
  const shell = spawn('/bin/sh', ['-c', script, reset], { stdio: ['pipe', 'ignore', 'ignore', fd] });
  shell.on('error', () => {});
  shell.stdin?.on('error', () => {});
  shell.unref();
  (shell.stdin as Socket | null)?.unref();
  return () => shell.stdin?.end('ended\n');
}
