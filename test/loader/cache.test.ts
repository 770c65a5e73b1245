import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cache, cacheKey, createCache } from '../../src/loader/cache/cache.ts';
import { cacheFolder } from '../../src/loader/cache/cache-folder.ts';
import { cacheSize, clearCache, trimCache } from '../../src/run/trim-cache.ts';
import { called, profiled } from './helpers.ts';

let folder: string;
let cache: Cache;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lprof-cache-'));
  cache = createCache(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (code: string | undefined, reads: string[] = []) => ({
  code,
  format: 'module' as const,
  warnings: [],
  reads,
});

/** Paths of the entries, oldest use first. */
function entries(): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.filter((name) => name.isFile() && name.name.length > 60).map((name) => join(name.parentPath, name.name));
}

describe('the cache', () => {
  test('gives back what was put in, also that a file runs as it is', () => {
    const lprof = { functions: ['f'], seen: ['f', 'g'], warnings: [] };
    cache.set('aa1', { ...entry('let a;\n\nlet b;\u2028'), lprof });
    expect(cache.get('aa1')).toEqual({ ...entry('let a;\n\nlet b;\u2028'), lprof });
    cache.set('aa2', entry(undefined));
    expect(cache.get('aa2')).toEqual(entry(undefined));
    expect(cache.get('aa3')).toBeUndefined();
  });

  test('an entry that was cut short or overwritten is none', () => {
    cache.set(cacheKey('a'), entry('let abc;'));
    const [file] = entries();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
    expect(cache.get(cacheKey('a'))).toBeUndefined();
    writeFileSync(file, 'nonsense');
    expect(cache.get(cacheKey('a'))).toBeUndefined();
  });

  test('an entry ends with the files that it was made from', () => {
    const map = join(folder, 'a.js.map');
    writeFileSync(map, '1');
    cache.set('aa1', entry('a', [map]));
    expect(cache.get('aa1')).toEqual(entry('a', [map]));
    writeFileSync(map, '2');
    expect(cache.get('aa1')).toBeUndefined();
  });

  test('a folder that cannot be written keeps nothing and harms nothing', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const none = createCache(file);
    none.set('aa1', entry('a'));
    expect(none.get('aa1')).toBeUndefined();
  });

  test('keys tell apart whatever went in', () => {
    expect(new Set([cacheKey('a', 'b'), cacheKey('ab'), cacheKey('a', undefined), cacheKey('a')]).size).toBe(4);
  });

  test('trims what was not used for longest, at most once an hour', () => {
    for (let i = 0; i < 8; i++) cache.set(cacheKey(i), entry('x'.repeat(1000)));
    entries().forEach((file, i) => {
      utimesSync(file, i, i);
    });
    const [oldest] = entries().sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
    trimCache(folder, 1e6);
    expect(cacheSize(folder).files).toBe(8);
    trimCache(folder, 5000);
    expect(cacheSize(folder).files).toBe(8);
    trimCache(folder, 5000, Date.now() + 2 * 3600 * 1000);
    expect(cacheSize(folder).files).toBe(3);
    expect(entries()).not.toContain(oldest);
  });

  test('clears only what is its own', () => {
    cache.set(cacheKey('a'), entry('a'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    mkdirSync(join(folder, 'other'));
    expect(clearCache(folder).files).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'other']);
    expect(clearCache(join(folder, 'gone'))).toEqual({ files: 0, bytes: 0 });
  });

  test('is where the platform keeps such things', () => {
    expect(cacheFolder({ LPROF_CACHE_DIR: '/c', XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/c');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'lprof'));
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(join('/l', 'lprof', 'Cache'));
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.lprof$/);
  });
});

describe('a run with a cache', () => {
  /** Whether Babel was loaded is seen in the engine's coverage, which lists all scripts of all threads. */
  const run = async (script: string, selection?: { rule: 'marked' }) => {
    const coverage = mkdtempSync(join(folder, 'coverage-'));
    const env = { LPROF_CACHE_DIR: folder, NODE_V8_COVERAGE: coverage };
    const result = await profiled(script, { cache: true, selection, env });
    const scripts = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'));
    expect(scripts.join()).toContain('start-thread.js');
    return { ...result, babel: scripts.some((text) => /@babel.core/.test(text)) };
  };

  test.each(['ts/script.ts', 'esm/identity.js', 'cjs/stack.js'])(
    '%s: the second does without Babel',
    async (script) => {
      const cold = await run(script);
      const warm = await run(script);
      expect(warm.stdout).toBe(cold.stdout);
      expect(called(warm)).toEqual(called(cold));
      expect(warm.notes.files).toEqual(cold.notes.files);
      expect([cold.babel, warm.babel]).toEqual([true, false]);
    },
  );

  test('JavaScript without a marker needs no Babel at all', async () => {
    expect((await run('cjs/stack.js', { rule: 'marked' })).babel).toBe(false);
  });

  test('two at a time do not disturb each other', async () => {
    const results = await Promise.all([run('ts/script.ts'), run('ts/script.ts')]);
    expect(results.map(({ stdout, code }) => [stdout, code])).toEqual(Array(2).fill([results[0].stdout, 0]));
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
  });
});
