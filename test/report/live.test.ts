import { describe, expect, it } from 'vitest';
import { renderLive, selfTimes } from '../../src/report/live.ts';
import { displayWidth } from '../../src/report/width.ts';
import { sampleProfile } from './sample.ts';
import { sampleAll } from './sample-all.ts';

const view = (profile = sampleAll(), options: Partial<Parameters<typeof renderLive>[1]> = {}) =>
  renderLive(profile, { width: 100, height: 40, color: false, unit: 'auto', ...options });

/** Names of the functions in the order that they are shown in. */
const names = (lines: readonly string[]) =>
  lines.map((line) => /^── (\S+)/.exec(line)?.[1]).filter((name) => name !== undefined);

describe('the live view', () => {
  it('looks as in live-100.golden.txt', async () => {
    await expect(`${view().join('\n')}\n`).toMatchFileSnapshot('./live-100.golden.txt');
  });

  it.each([0, 1, 5, 9, 10, 14, 24, 40, 80])('fits %i lines of any width', (height) => {
    for (const profile of [sampleProfile(), sampleAll()]) {
      for (const width of [40, 60, 80, 120, 200]) {
        for (const color of [false, true]) {
          const lines = view(profile, { width, height, color });
          expect(lines.length).toBeLessThanOrEqual(height);
          expect(lines.filter((line) => displayWidth(line) > width || line.includes('\n'))).toEqual([]);
        }
      }
    }
  });

  it.each([13, 16, 20, 30])('shows the lines that take most, and the end, also in %i lines', (height) => {
    const lines = view(sampleAll(), { height });
    const second = lines.findIndex((line, at) => at > 1 && line.startsWith('── '));
    const first = second < 0 ? lines : lines.slice(0, second);
    const shown = first.map((line) => Number.parseInt(line, 10));
    expect(shown).toEqual(expect.arrayContaining([2, 4, 10]));
    expect(first.length).toBeGreaterThan(Math.min(height, 16) * 0.6);
  });

  it('puts first what has gained most of late', () => {
    const profile = sampleAll();
    const [first, second] = names(view(profile));
    const earlier = new Map(selfTimes(profile));
    const later = sampleAll();
    const fn = later.files.flatMap(({ functions }) => functions).find(({ name }) => name === second)!;
    fn.selfNs += 1e6;
    expect(names(view(later))[0]).toBe(first);
    expect(names(view(later, { earlier }))[0]).toBe(second);
  });

  it('is harmless whatever the program is called', () => {
    const profile = sampleAll();
    profile.run.argv = ['\u001b[2J\n.js'];
    expect(view(profile).join('')).not.toContain('\u001b');
  });
});
