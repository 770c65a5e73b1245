// Size of the HTML report of a generated profile of 100,000 lines, and how long Chromium takes to open it: from the start of
// the navigation until the view is drawn, in fresh pages, and the time of the processor that the page's process took. Medians.
// Usage: npm run bench:html -- [--lines N] [--files N] [--rounds N]. CHROME_PATH says which browser.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { renderHtml } from '../../dist/src/report/html/html.js';
import { CHROME, launch } from '../../test/report/html/browser.ts';
import { largeProfile } from '../../test/report/html/large-profile.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000' },
    files: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
  },
});
if (CHROME === undefined) throw new Error('no Chromium found: install one, or say where it is with CHROME_PATH');

const dir = mkdtempSync(join(tmpdir(), 'lprof-html-'));
const path = join(dir, 'report.html');

/** Milliseconds until the page was drawn, as its own clock has them, and what its process computed for that. */
async function open(browser, hash) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(pathToFileURL(path).href + hash);
  const drawn = await page.evaluate(async () => {
    while (performance.getEntriesByName('lprof-shown').length === 0) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now();
  });
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return { drawn, computed: 1000 * metrics.find(({ name }) => name === 'ProcessTime').value };
}

const median = (times) => Math.round(times.sort((a, b) => a - b)[times.length >> 1]);

try {
  const profile = largeProfile(Number(values.lines), Number(values.files));
  const start = performance.now();
  writeFileSync(path, renderHtml(profile));
  console.log(`${cpus()[0].model}, Node ${process.versions.node}`);
  console.log(`${values.lines} lines in ${values.files} files`);
  console.log(`written in  ${Math.round(performance.now() - start)} ms`);
  console.log(`size        ${(statSync(path).size / 1e6).toFixed(2)} MB`);
  const browser = await launch();
  await open(browser, '');
  for (const [name, hash] of [
    ['overview', ''],
    ['functions', '#/functions'],
    ['a file', '#/source/0'],
    ['flame', '#/flame'],
  ]) {
    const times = [];
    for (let round = 0; round < Number(values.rounds); round++) times.push(await open(browser, hash));
    const [drawn, computed] = ['drawn', 'computed'].map((each) => median(times.map((time) => time[each])));
    console.log(`${name.padEnd(11)} ${drawn} ms, of which ${computed} ms of the processor`);
  }
  await browser.close();
} finally {
  rmSync(dir, { recursive: true });
}
