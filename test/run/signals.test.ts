import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { called, profiled } from '../loader/helpers.ts';

/** Does something to the program a little after it has said that it is ready. */
function whenReady(action: (child: ChildProcess) => void): { onSpawn(child: ChildProcess): void } {
  return {
    onSpawn(child) {
      child.stdout?.once('data', () => setTimeout(() => action(child), 200));
    },
  };
}

describe('signals', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the program, its data survives', async (signal) => {
    const result = await profiled(
      'signals/idle.js',
      whenReady((child) => child.kill(signal)),
    );
    expect(result).toMatchObject({ code: null, signal, stdout: 'ready 0\n', stderr: '' });
    expect(result.threads).toMatchObject([{ complete: true }]);
    expect(called(result)).toContain('work');
  });

  test('a listener of the program keeps it in charge', async () => {
    const result = await profiled('signals/idle.js', {
      args: ['own'],
      ...whenReady((child) => child.kill('SIGTERM')),
    });
    expect(result).toMatchObject({ code: 9, signal: null, stdout: 'ready 1\nown 1 1\n' });
    expect(result.threads).toMatchObject([{ complete: true }]);
  });

  test('after a listener for one time the default is back', async () => {
    const twice = (child: ChildProcess) => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGTERM'), 100);
    };
    const result = await profiled('signals/idle.js', { args: ['once'], ...whenReady(twice) });
    expect(result).toMatchObject({ code: null, signal: 'SIGTERM', stdout: 'ready 1\nonce 0\n' });
    expect(result.threads).toMatchObject([{ complete: true }]);
  });

  test('one that reaches the parent only is passed on', async () => {
    const result = await profiled(
      'signals/idle.js',
      whenReady(() => process.emit('SIGTERM', 'SIGTERM')),
    );
    expect(result).toMatchObject({ code: null, signal: 'SIGTERM' });
    expect(result.threads).toMatchObject([{ complete: true }]);
  });

  test('one that reaches both is not told twice', async () => {
    const both = (child: ChildProcess) => {
      child.kill('SIGTERM');
      process.emit('SIGTERM', 'SIGTERM');
    };
    const result = await profiled('signals/idle.js', { args: ['own'], ...whenReady(both) });
    expect(result.stdout).toBe('ready 1\nown 1 1\n');
  });

  test.each(['exact', 'shared'] as const)('a program that computes on and on obeys too (%s clock)', async (clock) => {
    const result = await profiled('signals/busy.js', {
      clock,
      ...whenReady(() => setTimeout(() => process.emit('SIGINT', 'SIGINT'), 100)),
    });
    expect(result.stderr).toBe('');
    expect(result).toMatchObject({ code: null, signal: 'SIGINT' });
    expect(result.threads).toMatchObject([{ complete: true }]);
    expect(called(result)).toContain('work');
  });

  test('a program that sends one to itself ends there', async () => {
    const result = await profiled('signals/self.mjs');
    expect(result).toMatchObject({ code: null, signal: 'SIGTERM', stdout: 'before\n', stderr: '' });
    expect(result.threads).toMatchObject([{ complete: true }]);
    expect(called(result)).toContain('work');
  });

  // On a busy machine the clock thread may be late.
  test.each(['exact', 'shared'] as const)(
    'of a kill at most the last second is lost (%s clock)',
    { retry: 2 },
    async (clock) => {
      const kill = (child: ChildProcess) => setTimeout(() => child.kill('SIGKILL'), 1500);
      const result = await profiled('signals/busy.js', { clock, ...whenReady(kill) });
      expect(result).toMatchObject({ code: null, signal: 'SIGKILL' });
      expect(result.threads).toMatchObject([{ complete: false }]);
      expect(called(result)).toContain('work');
    },
  );
});
