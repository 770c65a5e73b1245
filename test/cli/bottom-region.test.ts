import { Terminal } from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { openBottomRegion, WHOLE_AGAIN } from '../../src/cli/bottom-region.ts';
import { linesOf, written } from './terminal-emulator.ts';

/** A terminal that lprof and a program write to. */
function open(rows: number, before = '') {
  const terminal = new Terminal({ cols: 40, rows, allowProposedApi: true });
  terminal.write(before);
  const screen = { write: (text: string) => terminal.write(text), columns: 40, rows };
  const region = openBottomRegion(screen);
  return {
    region,
    /** What the program writes, as the terminal driver passes it on. */
    print: (text: string) => terminal.write(text.replaceAll('\n', '\r\n')),
    resize(rows: number) {
      screen.rows = rows;
      terminal.resize(40, rows);
      region.resize();
    },
    async shown() {
      await written(terminal);
      return linesOf(terminal).join('\n');
    },
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('');

describe('the lower part of a terminal', () => {
  it('stays while the program writes above', async () => {
    const { region, print, shown } = open(20);
    expect(region).toMatchObject({ width: 40, height: 12 });
    region.draw(['first', 'second']);
    print(numbers(30));
    expect(await shown()).toBe(
      `line 24\nline 25\nline 26\nline 27\nline 28\nline 29\nline 30\n\nfirst\nsecond${'\n'.repeat(10)}`,
    );
    region.draw(['third']);
    print('more\n');
    expect(await shown()).toContain('line 30\nmore\n\nthird\n\n');
  });

  it('leaves what was there before, and scrolls it up as far as needed', async () => {
    const { region, shown } = open(20, numbers(19).replaceAll('\n', '\r\n'));
    region.draw(['view']);
    expect(await shown()).toMatch(/^line 13\n(.*\n){5}line 19\n\nview\n/);
  });

  it('leaves the cursor and the colours of the program where they are, also within a line', async () => {
    const { region, print, shown } = open(20);
    print('one\n\u001b[31mtwo, ');
    region.draw(['\u001b[32mgreen']);
    print('three');
    expect(await shown()).toMatch(/^one\ntwo, three\n/);
  });

  it('comes back after the program has cleared the screen or set it free', async () => {
    const { region, print, shown } = open(20);
    region.draw(['view']);
    print('\u001b[2J\u001b[H\u001b[r');
    region.draw(['view']);
    print(numbers(30));
    expect(await shown()).toMatch(/^line 24\n(.*\n){6}\nview\n/);
  });

  it.each([
    [20, 30],
    [30, 20],
    [20, 10],
    [10, 20],
  ])('moves when %i lines become %i', async (before, after) => {
    const { region, print, resize, shown } = open(before);
    region.draw(['old']);
    resize(after);
    region.draw(Array(region.height).fill('new'));
    print(numbers(40));
    const lines = (await shown()).split('\n');
    expect(lines.filter((line) => line === 'new')).toHaveLength(region.height);
    expect(lines.slice(0, after - region.height - 1)).toEqual(
      Array.from({ length: after - region.height - 1 }, (_, at) => `line ${40 - (after - region.height - 2) + at}`),
    );
  });

  it('is given back whole, at its end as by the guard', async () => {
    const { region, print, shown } = open(20);
    print('before\n');
    region.draw(['view']);
    region.close();
    print(numbers(30));
    expect(await shown()).toMatch(/^line 12\n(.*\n){17}line 30\n$/);

    const guarded = open(20);
    guarded.region.draw(['view']);
    guarded.print(`${WHOLE_AGAIN}${numbers(30)}`);
    expect(await guarded.shown()).toMatch(/^line 12\n(.*\n){17}line 30\n$/);
  });

  it('is none in a small terminal', async () => {
    const { region, print, shown } = open(10);
    expect(region.height).toBe(0);
    region.draw(['view']);
    print(numbers(12));
    region.close();
    expect(await shown()).toMatch(/^line 4\n(.*\n){7}line 12\n$/);
  });
});
