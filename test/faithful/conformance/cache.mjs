import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUGIN = fileURLToPath(new URL('../../../dist/babel-plugin/', import.meta.url));

/**
 * Keeps instrumented texts in a folder, for runs with other versions of Node: most of the time goes there.
 * @param {string | undefined} folder
 * @param {(text: string, path: string, sourceType: string) => object} instrument
 */
export function cached(folder, instrument) {
  if (folder === undefined) return instrument;
  mkdirSync(folder, { recursive: true });
  const build = pluginId();
  return (text, path, sourceType) => {
    const key = createHash('sha1').update(`${build} ${sourceType} ${path}\n${text}`).digest('hex');
    const file = join(folder, key);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      const result = instrument(text, path, sourceType);
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(result));
      renameSync(`${file}.${process.pid}`, file);
      return result;
    }
  };
}

function pluginId() {
  const hash = createHash('sha1');
  for (const name of readdirSync(PLUGIN, { recursive: true })) {
    if (name.endsWith('.js')) hash.update(readFileSync(join(PLUGIN, name)));
  }
  return hash.digest('hex');
}
