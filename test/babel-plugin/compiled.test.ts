import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Origin } from '../../babel-plugin/origin.ts';
import { findOrigin } from '../../src/loader/origin.ts';
import { run } from '../harness.ts';
import { COMPILERS } from './compilers.ts';

const folder = path.resolve('test/fixtures/babel-plugin/hits');
const programs = readdirSync(folder).map((name) => ({ name, source: readFileSync(path.join(folder, name), 'utf8') }));

function originOf(file: string, code: string): Origin {
  const found = findOrigin(file, code, folder);
  if (found === undefined || !('origin' in found)) throw new Error(`no origin: ${JSON.stringify(found)}`);
  return found.origin;
}

/** `function line: hits`, for every line that has any. */
function listed(hits: Map<string, Map<number, number>>): string[] {
  return [...hits]
    .flatMap(([fn, lines]) => [...lines].filter(([, n]) => n > 0).map(([line, n]) => `${fn} line ${line}: ${n}`))
    .sort();
}

/** Made before anything else: esbuild is a process, and what counts takes much address space. */
const compiled = new Map<string, { name: string; source: string; code: string; file: string }[]>();
beforeAll(() => {
  for (const [compiler, compile] of Object.entries(COMPILERS)) {
    compiled.set(
      compiler,
      programs
        .map(({ name, source }) => {
          const file = path.join(folder, name);
          try {
            return { name, source, file, code: compile(source, file) };
          } catch (e) {
            console.log(compiler, name, (e as Error).message.slice(0, 200));
            return undefined as never;
          }
        })
        .filter((x) => x),
    );
  }
});

test.each(Object.keys(COMPILERS))('%s: hits are those of the original', async (compiler) => {
  const all: { name: string; missing: string[]; extra: string[] }[] = [];
  for (const { name, source, file, code } of compiled.get(compiler)!) {
    try {
      const actual = await run(code, { origin: originOf(file, code) });
      const expected = listed((await run(source)).hits);
      const seen = listed(actual.hits);
      const missing = expected.filter((x) => !seen.includes(x));
      const extra = seen.filter((x) => !expected.includes(x));
      if (missing.length + extra.length > 0) all.push({ name, missing, extra });
    } catch (e) {
      console.log(compiler, name, (e as Error).stack?.slice(0, 400));
    }
  }
  require('node:fs').writeFileSync(
    `/tmp/maps-h/fx-${compiler.replaceAll(' ', '-')}.txt`,
    all.map((x) => `${x.name}\n  missing ${x.missing.join('; ')}\n  extra ${x.extra.join('; ')}`).join('\n'),
  );
  expect(all).toEqual([]);
});
