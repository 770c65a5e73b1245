import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, expectSame, lineFigures } from './figures.mjs';
import { runTool } from './tools.mjs';

/** `genhtml` takes the file, and its pages show the profile's hits beside each line. */
export function checkGenhtml(profile, dir, file) {
  runTool(dir, 'genhtml', file, '-o', 'hits', '--prefix', dir);
  const found = new Map();
  for (const { path } of profile.files) {
    const page = readFileSync(join(dir, 'hits', `${path}.gcov.html`), 'utf8').replace(/<[^>]*>/g, '');
    for (const [, line, hits] of page.matchAll(/^ *(\d+) +(?:: +)?(\d+) : /gm))
      add(found, `${path}:${line}`, Number(hits));
  }
  expectSame('genhtml', found, lineFigures(profile, 'hits'));
}
