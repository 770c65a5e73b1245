import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../harness.ts';
import { expectedHits } from './oracle.ts';

const folder = path.resolve('test/fixtures/babel-plugin/hits');
const globals = () => ({ sleep: () => new Promise((resolve) => setImmediate(resolve)), busy: (n: number) => n });

test.each(readdirSync(folder))('%s: hits are what the engine counts', async (name) => {
  const source = readFileSync(path.join(folder, name), 'utf8');
  const expected = await expectedHits(source, globals());
  const actual = await run(source);
  const all = { seen: '', expected: '' };
  for (const [fn, lines] of actual.hits) {
    for (const line of new Set([...lines.keys(), ...(expected.get(fn)?.keys() ?? [])])) {
      all.seen += `${fn} line ${line}: ${lines.get(line) ?? 0}\n`;
      all.expected += `${fn} line ${line}: ${expected.get(fn)?.get(line) ?? 0}\n`;
    }
  }
  expect(all.seen).toBe(all.expected);
  for (const [fn, lines] of expected) if (!actual.hits.has(fn)) expect([fn, ...lines]).toEqual([]);
});
