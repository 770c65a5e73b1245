import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PAGE = join(
  dirname(createRequire(import.meta.url).resolve('speedscope/package.json')),
  'dist/release/index.html',
);

/** speedscope itself opens the file, and its table of frames has this one with this total, as speedscope writes it. */
export async function checkSpeedscope(dir, file, frame, shown, browser) {
  const page = await browser.newPage();
  try {
    // As speedscope's own command hands a file over.
    const script = join(dir, `${file}.js`);
    const content = readFileSync(join(dir, file)).toString('base64');
    writeFileSync(script, `speedscope.loadFileFromBase64(${JSON.stringify(file)}, ${JSON.stringify(content)})`);
    await page.goto(`${pathToFileURL(PAGE)}#localProfilePath=${encodeURIComponent(script)}`);
    await page.getByText('Sandwich').first().click();
    const row = page.locator('tr', { hasText: frame }).first();
    await row.waitFor({ timeout: 20_000 });
    const text = await row.innerText();
    if (!text.includes(shown))
      throw new Error(`speedscope, ${file}: ${frame} is ${JSON.stringify(text)}, expected ${shown}`);
  } finally {
    await page.close();
  }
}
