import { describe, expect, it } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import { judge, parseCondition } from '../../src/profile/fail-on.ts';
import { renderDiffMarkdown } from '../../src/report/diff-markdown.ts';
import { renderDiff } from '../../src/report/diff-text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';
import { sampleDiff, singleDiff } from './sample-diff.ts';

const MS = 1_000_000;
const verdicts = () => ['hits>0%', 'time>10%', 'await>5%'].map((text) => judge(sampleDiff(), parseCondition(text)));
const markdown = (diff = sampleDiff(), options = {}) =>
  renderDiffMarkdown(diff, { unit: 'auto', sort: undefined, top: undefined, verdicts: [], ...options });

describe('the comparison', () => {
  it.each<[string, () => string]>([
    ['diff-80.golden.txt', () => renderDiff(sampleDiff(), { width: 80, verdicts: verdicts() })],
    ['diff-120.golden.txt', () => renderDiff(sampleDiff(), { width: 120, sort: 'time', unit: 'ms', full: true })],
    ['diff-100-color.golden.txt', () => renderDiff(sampleDiff(), { width: 100, color: true, top: 2 })],
    ['diff-single-80.golden.txt', () => renderDiff(singleDiff(), { width: 80, sort: 'await' })],
    ['diff-hits-120.golden.txt', () => renderDiff(sampleDiff(), { width: 120, sort: 'hits' })],
    ['diff-markdown.golden.txt', () => markdown(sampleDiff(), { verdicts: verdicts() })],
  ])('looks as in %s', async (name, render) => {
    await expect(render()).toMatchFileSnapshot(`./${name}`);
  });

  it.each([40, 50, 60, 72, 80, 97, 120, 160, 300])('fits a terminal of %i columns', (width) => {
    for (const diff of [sampleDiff(), singleDiff()]) {
      for (const options of [{}, { full: true }, { sort: 'hits' as const }, { unit: 'ns' as const }]) {
        for (const color of [true, false]) {
          const lines = renderDiff(diff, { width, color, ...options, verdicts: verdicts() }).split('\n');
          expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
          expect(lines.filter((line) => / $/.test(line))).toEqual([]);
        }
      }
    }
  });

  it('is the same with colours and without, but for the colours', () => {
    const color = renderDiff(sampleDiff(), { width: 100, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences
    expect(color.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(renderDiff(sampleDiff(), { width: 100 }));
  });

  it('says so when nothing changed, and nothing was called', () => {
    const run = () =>
      profileOf([fileOf('a.ts', 'f();\n', [functionOf('f', { at: '1:0-1', calls: 1, on: { 1: [1, MS] } })])]);
    const same = diffProfiles([run(), run(), run(), run()], [run(), run(), run(), run()]);
    expect(renderDiff(same)).toContain('No function changed.');
    expect(renderDiff(same)).toContain('1 the same');
    expect(markdown(same)).toContain('### lprof: no function changed');
    expect(renderDiff(diffProfiles([profileOf([])], [profileOf([])]))).toContain('none was called');
  });

  it('tells a change of a small function among many, when it is sure', () => {
    const run = (ms: number) => {
      const fns = Array.from({ length: 1000 }, (_, i) =>
        functionOf(`f${i}`, { at: `${i + 1}:0-${i + 1}`, calls: 1, on: { [i + 1]: [1, (i === 7 ? ms : 10) * MS] } }),
      );
      return profileOf([fileOf('a.ts', fns.map(({ name }) => `${name}();`).join('\n'), fns)]);
    };
    const text = renderDiff(
      diffProfiles(
        [1, 2, 3, 4].map(() => run(10)),
        [1, 2, 3, 4].map(() => run(12)),
      ),
    );
    expect(text).toMatch(/▲ +\+2\.00 ms +\+20 % .* f7 +a\.ts:8/);
    expect(text).toContain('1 slower, 999 the same');
  });
});

describe('as Markdown', () => {
  const hostile = () => {
    const name = '</code><img src=x onerror=alert(1)> | `a` *b* @all [x](javascript:1)';
    const text = '```\n</details> <script>alert(1)</script> ````\n';
    const run = (ms: number) =>
      profileOf(
        [
          fileOf('a|b<c>.ts', text, [
            functionOf(name, { at: '1:0-2', calls: 1, on: { 1: [1, ms * MS], 2: [ms, ms * MS] } }),
          ]),
        ],
        { argv: ['<b>'] },
      );
    return diffProfiles([run(10)], [run(100)]);
  };

  it('escapes names and fences source', () => {
    const text = markdown(hostile(), { verdicts: [judge(hostile(), parseCondition('hits>0%'))] });
    const outside = text.replace(/`{3,}diff[\s\S]*?\n`{3,}\n/g, '');
    expect(outside).not.toMatch(/<(?!\/?(?:details|summary|code)>)/);
    expect(outside).not.toMatch(/`|\*b|@|\[x\]/);
    expect(text).toMatch(/^`{5}diff\n/m);
    const rows = outside.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.split('|').length)).toEqual(rows.map(() => 8));
  });

  it('keeps below the size of a comment, and says what is left out', () => {
    const run = (ms: number) => {
      const lines = Array.from({ length: 12 }, (_, i) => `  const value${i} = compute(first, second, third, ${i});`);
      const fns = Array.from({ length: 200 }, (_, i) =>
        functionOf(`f${i}`, {
          ...{ at: `${i * 12 + 1}:0-${i * 12 + 12}`, calls: ms },
          on: Object.fromEntries(lines.map((_, l) => [i * 12 + l + 1, [ms, ms * MS]])),
        }),
      );
      return profileOf([fileOf('a.ts', Array.from({ length: 200 }, () => lines.join('\n')).join('\n'), fns)]);
    };
    const text = markdown(diffProfiles([run(1)], [run(9)]), { top: 200 });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/The lines of \d+ more changed functions are left out\.\n$/);
  });
});

it('is plain data', () => {
  expect(JSON.parse(JSON.stringify(sampleDiff()))).toEqual(sampleDiff());
});
