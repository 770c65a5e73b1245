import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diffProfiles } from '../../../src/profile/diff.ts';
import type { Diff } from '../../../src/profile/diff-types.ts';
import { judge, parseCondition } from '../../../src/profile/fail-on.ts';
import { type DiffHtmlOptions, renderDiffHtml } from '../../../src/report/html/diff-html.ts';
import { fileOf, functionOf, profileOf } from '../fixture.ts';
import { sampleDiff } from '../sample-diff.ts';
import { CHROME, launch } from './browser.ts';

const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');

const render = (diff: Diff, options: Partial<DiffHtmlOptions> = {}) =>
  renderDiffHtml(diff, { unit: 'auto', sort: undefined, top: undefined, full: false, verdicts: [], ...options });

function hostileDiff(): Diff {
  const hostile = '</style></table><img src=x onerror=alert(1)>\u202e\u0000';
  const side = (ns: number) =>
    profileOf([fileOf(hostile, hostile, [functionOf(hostile, { at: '1:0-1', calls: 1, on: { 1: [1, ns] } })])], {
      argv: [hostile],
      warnings: [hostile],
    });
  return diffProfiles([side(1e8)], [side(9e8)]);
}

describe('the page of a comparison', () => {
  it('needs no script and no network', () => {
    const html = render(sampleDiff());
    expect(html).toContain("default-src 'none'; style-src 'sha256-");
    expect(html).not.toMatch(/<script|https?:|\bsrc=|<link|@import|url\(/);
  });

  it('lists as many functions as asked for, and says what it leaves out', () => {
    const html = render(sampleDiff(), { top: 2 });
    expect(html.match(/<details /g)).toHaveLength(2);
    expect(html).toContain('3 more functions changed (--top 5 shows all)');
    expect(render(sampleDiff(), { sort: 'hits' })).toContain('Functions by change of calls');
  });

  it('has hostile text in no place where it could be an element', () => {
    const html = render(hostileDiff());
    for (const text of ['<img', '\u202e', '\u0000']) expect(html).not.toContain(text);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&#60;/table&#62;');
  });

  it('says so when nothing changed', () => {
    const same = profileOf([fileOf('a.js', 'f();', [functionOf('f', { at: '1:0-1' })])]);
    expect(render(diffProfiles([same], [same]))).toContain('No function changed.');
  });
});

const MISSING = 'The comparison is not tested in a browser: install Chromium or set CHROME_PATH';
describe.skipIf(CHROME === undefined)(CHROME === undefined ? MISSING : 'the comparison in Chromium', () => {
  it('opens from disk without trouble, and is accessible, wide and narrow, light and dark', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'lprof-diff-html-'));
    const browser = await launch();
    try {
      const diff = sampleDiff();
      const verdicts = ['hits>0%', 'time>10%'].map((text) => judge(diff, parseCondition(text)));
      writeFileSync(join(dir, 'diff.html'), render(diff, { verdicts }));
      for (const [width, colorScheme] of [
        [1300, 'light'],
        [380, 'dark'],
      ] as const) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        const trouble: string[] = [];
        page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
        await page.goto(pathToFileURL(join(dir, 'diff.html')).href);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.getByRole('link', { name: 'tokenize' }).click();
        expect(await page.evaluate("document.querySelector(':target summary b').innerText")).toBe('tokenize');
        expect(await page.locator('details').first().innerText()).toContain("return word.normalize('NFC');");
        await page.addScriptTag({ path: AXE });
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          'axe.run({ preload: false })',
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(trouble).toEqual([]);
        await context.close();
      }
    } finally {
      await browser.close();
      rmSync(dir, { recursive: true });
    }
  });
});
