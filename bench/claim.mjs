// Puts what was measured where it is claimed: between two comments of README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const readme = join(dirname(dirname(fileURLToPath(import.meta.url))), 'README.md');

/** @param name that of the comments */
export function claim(name, text) {
  const before = readFileSync(readme, 'utf8');
  const place = new RegExp(`(<!-- ${name}: .*? -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
  if (!place.test(before)) throw new Error(`README.md has no place for ${name}`);
  writeFileSync(
    readme,
    before.replace(place, (_, start, end) => `${start}${text}\n${end}`),
  );
}
