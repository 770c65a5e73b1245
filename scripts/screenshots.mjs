// Writes the pictures of the documentation: the reports of an example in the terminal and in the browser. Needs a build and
// Chromium (apt-get install chromium, or CHROME_PATH).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { terminalPicture } from './terminal-picture.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const IMAGES = join(ROOT, 'docs/images');
const EXAMPLE = 'examples/orders.ts';
const COMMAND = ['run', '--top', '1', EXAMPLE];
const COLUMNS = 110;
/** Other work on the machine makes times less exact, and the report longer by a warning. */
const RUNS = 5;

const chrome = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (chrome === undefined) {
  console.error('Chromium is not found: apt-get install chromium, or set CHROME_PATH');
  process.exit(1);
}

const dir = mkdtempSync(join(tmpdir(), 'lprof-screenshots-'));
try {
  cpSync(join(ROOT, EXAMPLE), join(dir, EXAMPLE));
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
  mkdirSync(IMAGES, { recursive: true });
  const { stdout, profile } = quietestRun();
  const text = `$ npx lprof ${COMMAND.join(' ')}\n${stdout}`;
  writeFileSync(join(IMAGES, 'terminal.svg'), terminalPicture(text, COLUMNS));
  lprof('html', profile, '-o', 'report.html');
  await takePictures(pathToFileURL(join(dir, 'report.html')).href);
} finally {
  rmSync(dir, { recursive: true });
}

/** Runs the example several times, and takes the run whose clock was disturbed least. */
function quietestRun() {
  const runs = Array.from({ length: RUNS }, () => {
    const stdout = lprof('run', '--color', 'always', ...COMMAND.slice(1));
    const profile = join(dir, /\.lprof\/\S+?\.lprof/.exec(stdout)[0]);
    return { stdout, profile, gapShare: JSON.parse(readFileSync(profile, 'utf8')).run.clock.gapShare };
  });
  return runs.sort((a, b) => a.gapShare - b.gapShare)[0];
}

function lprof(...args) {
  const env = { ...process.env, COLUMNS: String(COLUMNS) };
  const options = { cwd: dir, env, encoding: 'utf8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/lprof.js'), ...args], options);
  if (status !== 0) throw new Error(`lprof ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The overview of a report, the source of its hottest line, and the flame view. */
async function takePictures(url) {
  const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 560 } });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('lprof-shown').length > 0);
    await page.screenshot({ path: join(IMAGES, 'html-overview.png') });
    await page.locator('.hot-lines a').first().click();
    await page.locator('.source-row').first().waitFor();
    await page.screenshot({ path: join(IMAGES, 'html-source.png') });
    await page.keyboard.press('4');
    await page.waitForFunction(() => location.hash.startsWith('#/flame'));
    await page.getByText('totalsByCustomer', { exact: true }).first().click();
    await page.screenshot({ path: join(IMAGES, 'html-flame.png') });
  } finally {
    await browser.close();
  }
}
