import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that tests drive: `CHROME_PATH`, or where one usually is; undefined when there is none. */
export const CHROME = [process.env.CHROME_PATH, ...USUAL].find((path) => path !== undefined && existsSync(path));

const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts the browser without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROME, args: QUIET.split(' ') });
}
