/**
 * npm run exports: opens the exports with the tools that they are for, and compares what those show with the profile.
 * Exits with 1 when a tool is missing or a figure differs. The tests check the same with parsers.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { EXPORT_FORMATS } from '../src/export/index.ts';
import { sampleWithCalls } from '../test/export/sample.ts';
import { randomCalls } from '../test/profile/random-calls.ts';
import { seeded } from '../test/profile/random-profile.ts';
import { checkCallgrind } from './exports/callgrind.mjs';
import { checkDevtools } from './exports/devtools.mjs';
import { checkGenhtml } from './exports/genhtml.mjs';
import { checkPprof } from './exports/pprof.mjs';
import { checkSpeedscope } from './exports/speedscope.mjs';
import { findTool, missingTools } from './exports/tools.mjs';

const missing = missingTools();
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}

const seeds = [1, 2, 3];
const profiles = [
  ['sample', sampleWithCalls()],
  ...seeds.map((seed) => [`calls ${seed}`, randomCalls(seeded(seed)).profile]),
  ...seeds.map((seed) => [`recursion ${seed}`, randomCalls(seeded(seed), 5).profile]),
];
/** What speedscope's table shows of a frame of the sample. */
const IN_SPEEDSCOPE = [
  ['speedscope', 'Parser.row', '757.00ms'],
  ['cpuprofile', 'Parser.row', '757.00ms'],
  ['vscode', 'Parser.row', '431.00ms'],
  ['pprof', 'Parser.row', '757.00ms'],
  ['collapsed', 'Parser.row', '757,000,000'],
  ['callgrind', 'Parser.row', '757,'],
];

const browser = await chromium.launch({ executablePath: findTool('chromium'), args: ['--no-sandbox'] });
let failed = 0;
for (const [name, profile] of profiles) {
  await check(name, profile);
}
await browser.close();
process.exitCode = failed > 0 ? 1 : 0;

async function check(name, profile) {
  const dir = mkdtempSync(join(tmpdir(), 'lprof-exports-'));
  const attempt = async (what, act) => {
    try {
      await act();
      console.log(`ok    ${name}: ${what}`);
    } catch (error) {
      failed++;
      console.log(`WRONG ${name}: ${what}: ${error.message}`);
    }
  };
  try {
    const files = writeAll({ ...profile, run: { ...profile.run, root: dir } }, dir);
    await attempt('go tool pprof', () => checkPprof(profile, dir, files.pprof, name.startsWith('calls')));
    await attempt('callgrind_annotate', () => checkCallgrind(profile, dir, files.callgrind));
    await attempt('genhtml', () => checkGenhtml(profile, dir, files.lcov));
    await attempt('DevTools, cpuprofile', () => checkDevtools(profile, dir, files.cpuprofile, browser));
    await attempt('DevTools, vscode', () => checkDevtools(profile, dir, files.vscode, browser));
    if (name !== 'sample') return;
    for (const [format, frame, shown] of IN_SPEEDSCOPE)
      await attempt(`speedscope, ${format}`, () => checkSpeedscope(dir, files[format], frame, shown, browser));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Writes the sources and all exports; returns the name of the file by format. */
function writeAll(profile, dir) {
  for (const { path, source } of profile.files) {
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), source);
  }
  const names = EXPORT_FORMATS.map(({ name, extension }) => [name, `${name}${extension}`]);
  for (const [index, { write }] of EXPORT_FORMATS.entries()) writeFileSync(join(dir, names[index][1]), write(profile));
  return Object.fromEntries(names);
}
