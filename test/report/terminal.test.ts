import { expect, it } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { collectFunctions } from '../../src/report/call-graph.ts';
import { type Direction, renderCallLists } from '../../src/report/call-lists.ts';
import { parseCallKeys } from '../../src/report/call-order.ts';
import { renderFunctions, type TableOptions } from '../../src/report/function-table.ts';
import { renderRuns } from '../../src/report/run-list.ts';
import { renderText } from '../../src/report/text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { sampleProfile } from './sample.ts';
import { sampleAll } from './sample-all.ts';
import { hostileCalls, sampleCalls } from './sample-calls.ts';

interface Terminal {
  width: number;
  color: boolean;
}

function tableOptions(terminal: Terminal, sort: string): TableOptions {
  return { ...terminal, unit: 'auto', sort: parseCallKeys(sort), reverse: false, limit: { rows: 20 } };
}

/** Everything that goes to the terminal. */
function everything(profile: Profile, terminal: Terminal): string {
  const lists = (direction: Direction) =>
    renderCallLists(profile, collectFunctions(profile).slice(0, 8), direction, tableOptions(terminal, 'time'));
  return [
    renderText(profile, { ...terminal, calls: true }),
    renderFunctions(profile, tableOptions(terminal, 'self')),
    lists('callers'),
    lists('callees'),
    renderRuns(
      [
        { name: '@1', profile },
        { name: '@2', problem: 'x.lprof is cut off: its end is missing' },
      ],
      terminal,
    ),
  ].join(`${'='.repeat(terminal.width)}\n`);
}

const TERMINALS = [80, 120, 200].flatMap((width) => [false, true].map((color) => ({ width, color })));

it.each(TERMINALS)('looks as in the golden file at $width columns, colour $color', async (terminal) => {
  // Where the user is decides on the hour of a saved run.
  const text = everything(sampleCalls(), terminal).replace(/20\d\d-\d\d-\d\d \d\d:\d\d:\d\d/, '2026-01-01 00:00:00');
  await expect(text).toMatchFileSnapshot(`./terminal-${terminal.width}${terminal.color ? '-color' : ''}.golden.txt`);
});

it.each([40, 64, 79, 80, 100, 120, 163, 200, 400])('fits %i columns, whatever the profile holds', (width) => {
  for (const profile of [sampleCalls(), sampleProfile(), sampleAll(), hostileCalls()]) {
    for (const color of [false, true]) {
      const lines = everything(profile, { width, color }).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing but colours may be there
      expect(lines.filter((line) => /[\u0000-\u001a\u001c-\u001f\u202e]|\u001b(?!\[\d+m)/.test(line))).toEqual([]);
    }
  }
});

it('is the same in colour, but for the colours', () => {
  for (const width of [80, 140]) {
    const color = everything(sampleCalls(), { width, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences
    expect(color.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(
      everything(sampleCalls(), { width, color: false }),
    );
  }
});

it('ends each line in the colours that it began with, so that a pager may cut anywhere', () => {
  for (const line of everything(sampleCalls(), { width: 120, color: true }).split('\n')) {
    const open: string[] = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences
    for (const [, code] of line.matchAll(/\u001b\[(\d+)m/g)) {
      if (Number(code) === 22 || Number(code) === 39) open.pop();
      else open.push(code!);
    }
    expect(open, line).toEqual([]);
  }
});
