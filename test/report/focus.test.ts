import { describe, expect, it } from 'vitest';
import type { LprofError } from '../../src/errors.ts';
import { type Focus, parseLines } from '../../src/report/focus.ts';
import { renderText } from '../../src/report/text.ts';
import { sampleProfile } from './sample.ts';
import { sampleAll } from './sample-all.ts';
import { hostileCalls } from './sample-calls.ts';

const text = (focus: Focus, profile = sampleAll()) => renderText(profile, { width: 120, focus });
const listed = (report: string) => [...report.matchAll(/^── (.+?) ──/gm)].map(([, name]) => name);
/** Numbers of the source lines in the listings. */
const lines = (report: string) =>
  [...report.slice(report.indexOf('──')).matchAll(/^ +(\d+)(?: {2}|$)/gm)].map(([, line]) => Number(line));

describe('a focus', () => {
  it('shows the functions that match, with those within them', () => {
    const report = text({ functions: ['step', 'World.run'] });
    expect(listed(report)).toEqual(['World.run', 'step']);
    expect(report).toMatch(/10 +51,200 .*result\.push\(next\)/);
    expect(report).toMatch(/^ Shown {5}functions matching 'step', 'World\.run'$/m);
    // The head still tells of the whole run.
    expect(report).toMatch(/Functions 9 called, 3 never called/);
  });

  it('shows the files that match, and their hottest lines only', () => {
    const report = text({ files: ['simulation.js'] });
    expect(listed(report)).toEqual(['<module>', 'World.run', 'seed', 'World.cells (field)', 'double']);
    expect(report).not.toContain('lib/step.js');
    expect(listed(text({ files: ['lib/**'], functions: ['r*'] }))).toEqual(['rules']);
  });

  it('shows exactly the lines of a range, all of them', () => {
    const report = text({ files: ['lib/step.js'], lines: { from: 60, to: 66 } });
    expect(lines(report)).toEqual([60, 61, 62, 63, 64, 65, 66]);
    expect(report).not.toContain('not shown');
    expect(report).toMatch(/Hottest lines\n.*\n.*lib\/step\.js:64/);
    expect(lines(text({ lines: { from: 34, to: 36 } }, sampleProfile()))).toEqual([34, 35, 36]);
  });

  it('takes shares of a line from the whole function', () => {
    const share = (report: string) => /^ +64 .* (\d+\.\d) /m.exec(report)?.[1];
    expect(share(text({ functions: ['rules'], lines: { from: 64, to: 64 } }))).toBe('13.3');
  });

  it.each<[Focus, RegExp]>([
    [{ functions: ['stepp'] }, /no function of the profile matches 'stepp'/],
    [{ files: ['lib/stepp.js'] }, /no file of the profile matches 'lib\/stepp\.js'/],
    [{ lines: { from: 5000, to: 5001 } }, /the profile has no lines 5000-5001/],
    [{ lines: { from: 5000, to: 5000 } }, /the profile has no line 5000$/],
    [{ lines: parseLines('5000-') }, /the profile has no lines from 5000$/],
    [{ functions: ['rules'], files: ['simulation.js'] }, /has no functions matching 'rules' in 'simulation\.js'/],
  ])('that holds nothing is refused: %j', (focus, message) => {
    expect(() => text(focus)).toThrow(message);
  });
});

it('an error shows names of the profile harmlessly', () => {
  for (const focus of [{ functions: ['@everyone'] }, { files: ['zzz'] }]) {
    try {
      text(focus, hostileCalls());
      expect.unreachable();
    } catch (error) {
      const { hint } = error as LprofError;
      expect(hint).toMatch(/␊/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(hint).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  }
});

describe('a range of lines', () => {
  it('is two numbers, one, or one and all that follow', () => {
    expect(parseLines('10-40')).toEqual({ from: 10, to: 40 });
    expect(parseLines('10')).toEqual({ from: 10, to: 10 });
    expect(parseLines('10-')).toEqual({ from: 10, to: Number.POSITIVE_INFINITY });
  });

  it.each(['0', '40-10', '-5', 'a', '1,5', ''])('is not %j', (range) => {
    expect(() => parseLines(range)).toThrow(`--lines takes a range of line numbers, not '${range}'`);
  });
});
