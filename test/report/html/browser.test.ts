import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/profile/types.ts';
import { renderHtml } from '../../../src/report/html/html.ts';
import { fileOf, functionOf, profileOf } from '../fixture.ts';
import { sampleProfile } from '../sample.ts';
import { sampleAll } from '../sample-all.ts';
import { CHROME, launch } from './browser.ts';
import { largeProfile } from './large-profile.ts';
import { withCalls } from './with-calls.ts';

const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');
const WIDE = { width: 1400, height: 900 };
const NARROW = { width: 380, height: 480 };
/** Tools that look at each element need not look at many. */
const LOW = { width: 1400, height: 420 };

const MISSING =
  'The HTML report is not tested in a browser: install Chromium (apt-get install chromium) or set CHROME_PATH';
if (CHROME === undefined) console.warn(MISSING);

describe.skipIf(CHROME === undefined)(CHROME === undefined ? MISSING : 'in Chromium', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lprof-html-'));
  let browser: Browser;
  let files = 0;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true });
  });

  /** Opens the report of a profile from disk; everything that goes wrong in the page is in `trouble`. */
  async function open(profile: Profile, hash = '', options: BrowserContextOptions = {}) {
    const path = join(dir, `${files++}.html`);
    writeFileSync(path, renderHtml(profile));
    const page = await browser.newPage({ viewport: WIDE, ...options });
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const url = pathToFileURL(path).href;
    await page.goto(url + hash);
    await page.waitForFunction(() => performance.getEntriesByName('lprof-shown').length > 0);
    return { page, trouble, requests, url };
  }
  /** Waits until the page is at an address and has drawn it. */
  const arrives = async (page: Page, hash: string) => {
    await page.waitForFunction(`location.hash === '${hash}'`);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  };
  const go = async (page: Page, hash: string) => {
    await page.evaluate(`location.hash = '${hash}'`);
    await arrives(page, hash);
  };
  const current = (page: Page) => page.locator('.current .number').innerText();
  /** The cells of a line of source. */
  const cells = (page: Page, line: number) =>
    page
      .locator('.source-row')
      .filter({ has: page.locator(`a.number:text-is("${line}")`) })
      .locator('.figure')
      .allInnerTexts();

  it('opens from disk with no request but for the file, and says what ran and where the time went', async () => {
    const { page, trouble, requests, url } = await open(sampleAll());
    expect(requests).toEqual([url]);
    expect(trouble).toEqual([]);
    expect(await page.title()).toBe('Overview · simulation.js 100 · lprof');
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain("every function of the program's own code");
    expect(text).toContain('longest 8.2 ms, 24.0 % of its time');
    expect(text).toContain('The processors were busy');
    expect(await page.locator('.hot-lines tbody tr').first().innerText()).toMatch(
      /62\.0\s+1\.24 s\s+51,200\s+lib\/step\.js:10\s+result\.push\(next\);/,
    );
    expect(await page.locator('.threads tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/process 4711\s+1\.60 s\s+1\.50 s \(93\.8 %\)/),
      expect.stringMatching(/4711, thread 1\s+400 ms\s+310 ms \(77\.5 %\)/),
    ]);
    const shares = await page.locator('.legend .figure').allInnerTexts();
    const sum = shares.reduce((total, share) => total + (Number.parseFloat(share) || 0), 0);
    expect(sum).toBeGreaterThan(98);
    expect(sum).toBeLessThan(101);
  });

  it('shows hostile text as text and lets nothing out', async () => {
    const hostile = '"><img src=x onerror="window.owned=1"></script><script>window.owned=1</script>\u202e\u0007';
    const source = `${hostile}\n`.repeat(3);
    const fn = functionOf(hostile, { at: '1:0-3', calls: 1, on: { 1: [1, 9e8], 2: [1, 1e7] } });
    const profile = profileOf([fileOf(hostile, source, [fn])], { argv: [hostile], warnings: [hostile] });
    const { page, trouble } = await open(withCalls(profile));
    for (const hash of ['#/', '#/functions', '#/files', '#/source/0/1', '#/flame', '#/source/99', '#/flame/calls/99']) {
      await go(page, hash);
      await page.keyboard.press('/');
      await page.keyboard.type('img');
      await page.locator('#found .function').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('img, script:not([id])').count()).toBe(1);
      expect(await page.locator('body').innerText()).not.toMatch(/\u202e/);
    }
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(trouble).toEqual([]);
    const fetched = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(String, String));
    expect(fetched).toContain('Failed to fetch');
    expect(trouble.join()).toContain('violates the following Content Security Policy');
  });

  it('says so where there is nothing to show', async () => {
    const idle = profileOf([fileOf('a.js', 'function f() {}', [functionOf('f', { at: '1:0-1' })])]);
    for (const [profile, text] of [
      [profileOf([]), 'Nothing was measured.'],
      [idle, 'Nothing was measured.'],
      [
        { ...sampleProfile(), files: sampleProfile().files.map((file) => ({ ...file, source: undefined })) },
        'parser.ts:24',
      ],
    ] as const) {
      const { page, trouble } = await open(profile);
      expect(await page.locator('main').innerText()).toContain(text);
      for (const hash of ['#/functions', '#/files', '#/source/0', '#/flame']) {
        await go(page, hash);
        for (const key of ['j', 'n', 'End', 'Escape']) await page.keyboard.press(key);
      }
      expect(trouble).toEqual([]);
    }
  });

  it('sorts and filters the functions, and leads to their source', async () => {
    const { page } = await open(sampleAll(), '#/functions');
    const names = () => page.locator('.table-row .name a').allInnerTexts();
    expect((await names()).slice(0, 2)).toEqual(['step.<arrow>', 'rules']);
    await page.getByRole('columnheader', { name: 'Calls' }).getByRole('button').click();
    expect((await names()).slice(0, 2)).toEqual(['step.<arrow>', 'rules']);
    await page.getByRole('columnheader', { name: 'Calls' }).getByRole('button').click();
    expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect((await names()).slice(-1)).toEqual(['step.<arrow>']);
    await page.getByLabel('Filter functions').fill('world sim');
    expect((await names()).sort()).toEqual(['World.cells', 'World.draw', 'World.run']);
    expect(await page.locator('.bar-top [role=status]').innerText()).toBe('3 of 12 functions');
    await page.getByRole('link', { name: 'World.run' }).click();
    await arrives(page, '#/source/0/14');
    expect(await current(page)).toBe('14');
    await page.goBack();
    await arrives(page, '#/functions');
    expect(await page.getByLabel('Filter functions').inputValue()).toBe('world sim');
  });

  it('shows the figures beside the source, with heat by the metric that was chosen', async () => {
    const { page } = await open(sampleProfile(), '#/source/0/24');
    expect(await current(page)).toBe('24');
    expect(await cells(page, 24)).toEqual(['180,000', '431 ms', '431 ms', '', '2.39 µs', '56.9']);
    expect(await cells(page, 20)).toEqual(['20,000', '~1.40 ms', '~1.40 ms', '', '~70 ns', '0.2']);
    const line = (number: number) =>
      page.locator('.source-row').filter({ has: page.locator(`a.number:text-is("${number}")`) });
    expect(await line(11).getAttribute('class')).toContain('dead');
    expect(await line(24).getAttribute('class')).toContain('heat3');
    expect(await line(14).locator('.bracket.middle').count()).toBe(1);
    expect(await line(20).locator('.t-keyword').innerText()).toBe('let');
    await page.keyboard.press('m');
    expect(await page.getByLabel('Colour lines by').inputValue()).toBe('self');
    await page.getByLabel('Colour lines by').selectOption('hits');
    expect(await line(22).getAttribute('class')).toContain('heat3');
    expect(await line(24).getAttribute('class')).toContain('heat2');
    await page.getByRole('columnheader', { name: 'Await' }).getByRole('button').click();
    expect(await line(36).getAttribute('class')).toContain('heat3');
    expect(await line(22).getAttribute('class')).toContain('heat0');
  });

  it('leads from a line to what it called, in the code too, and back to who called', async () => {
    const { page, trouble } = await open(withCalls(sampleAll()), '#/source/0/16');
    await page.locator('.callee', { hasText: 'step' }).click();
    await arrives(page, '#/source/1/2');
    await page.getByRole('link', { name: 'World.run, simulation.js:16' }).click();
    await arrives(page, '#/source/0/16');
    await page.locator('.source-row.call', { hasText: '→' }).getByRole('link', { name: 'step, lib/step.js:2' }).click();
    await arrives(page, '#/source/1/2');
    await page.keyboard.press('c');
    expect(await page.locator('.source-row.call').count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('draws frames that zoom, and ties them to the source both ways', async () => {
    const { page, trouble } = await open(withCalls(sampleProfile()), '#/flame', { reducedMotion: 'reduce' });
    const frame = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name},`) }).first();
    const widths = async (...names: string[]) =>
      Promise.all(names.map(async (name) => Math.round((await frame(name).boundingBox())!.width)));
    const [root, row] = await widths('all measured functions', 'Parser\\.row');
    expect(row).toBeLessThan(root! * 0.9);
    await frame('Parser\\.row').click();
    expect(await widths('Parser\\.row', 'Parser\\.parse')).toEqual([root, root]);
    expect(await page.locator('.details').innerText()).toContain('Parser.row');
    expect(await current(page)).toBe('19');
    await page
      .locator('.flame-source .source-row')
      .filter({ has: page.locator('a.number:text-is("9")') })
      .locator('.code')
      .click();
    await expect.poll(() => page.locator('.frame.lit').allInnerTexts()).toEqual(['Parser.parse']);
    await page.keyboard.press('Escape');
    await go(page, '#/source/0/19');
    await page.locator('.source-row.head', { hasText: 'Parser.row' }).getByRole('link', { name: 'flame' }).click();
    await arrives(page, '#/flame/calls/3');
    expect(await page.locator('.frame.chosen').innerText()).toBe('Parser.row');
    await page.locator('.frame.chosen').focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.frame.chosen').innerText()).not.toBe('Parser.row');
    expect(trouble).toEqual([]);
  });

  it('draws files, functions and lines where calls were not gathered', async () => {
    const { page } = await open(sampleAll(), '#/flame');
    expect(await page.getByRole('treeitem', { name: /^lib\/step\.js, 1\.78 s/ }).count()).toBe(1);
    await page.getByRole('treeitem', { name: /^line 39, 240 ms/ }).click();
    expect(await current(page)).toBe('39');
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await open(sampleProfile());
    await page.keyboard.press('2');
    await arrives(page, '#/functions');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await arrives(page, '#/source/0/8');
    await page.keyboard.press('n');
    expect(await current(page)).toBe('14');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    expect(await current(page)).toBe('14');
    await page.keyboard.press('End');
    expect(await current(page)).toBe('43');
    await page.keyboard.press('/');
    await page.keyboard.type('quadratic');
    await page.locator('#found [aria-selected=true].line').waitFor();
    await page.keyboard.press('Enter');
    await arrives(page, '#/source/0/24');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    const background = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const seen = [await background()];
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('d');
      seen.push(await background());
    }
    expect(seen).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(21, 23, 28)']);
  });

  it('draws of 100,000 lines only those in sight, and reaches the last', async () => {
    const { page, trouble } = await open(largeProfile(100_000, 2), '#/source/1');
    const rows = page.locator('.source-row');
    expect(await rows.count()).toBeLessThan(120);
    await page.keyboard.press('End');
    expect(Number(await current(page))).toBeGreaterThan(54_000);
    expect(await rows.count()).toBeLessThan(120);
    await page.locator('.t-keyword').first().waitFor();
    expect(trouble).toEqual([]);
  });

  it.each([
    ['light', LOW],
    ['dark', NARROW],
  ] as const)('has names, roles and contrast, %s, %o', async (colorScheme, viewport) => {
    const profile = withCalls(sampleAll());
    profile.files.push(...withCalls(sampleProfile()).files);
    // The tool for checking comes into the page from outside.
    const { page } = await open(profile, '', { colorScheme, viewport, bypassCSP: true });
    await page.addScriptTag({ content: readFileSync(AXE, 'utf8') });
    for (const hash of ['#/', '#/functions', '#/files', '#/source/2/24', '#/flame']) {
      await go(page, hash);
      const { passes, violations } = await page
        .evaluate('axe.run({ preload: false })')
        .then((result) => result as AxeResult);
      expect(violations.map(({ id, nodes }) => [hash, id, nodes[0]!.html])).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([hash, overflow]).toEqual([hash, 0]);
    }
  });
});

interface AxeResult {
  passes: unknown[];
  violations: { id: string; nodes: { html: string }[] }[];
}
