import { parseArgs } from 'node:util';
import { check, render } from './check.ts';
import { generate } from './generate/program.ts';
import type { Kind } from './generate/scope.ts';
import { run } from './run.ts';
import { shrink } from './shrink.ts';

const KINDS: Kind[] = ['cjs', 'strict', 'module', 'script'];
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' }, kind: { type: 'string' }, keep: { type: 'boolean' }, print: { type: 'boolean' } } });

async function main() {
  const started = performance.now();
  const tally: Record<string, number> = {};
  const seed = Number(values.seed);
  for (let s = seed; s < seed + Number(values.count); s++) {
    const kind = (values.kind ?? KINDS[s % 4]) as Kind;
    const source = generate(s, kind);
    const { difference, skipped } = await check(source, kind, s);
    const key = skipped ?? difference?.what ?? 'same';
    tally[key] = (tally[key] ?? 0) + 1;
    if (values.print) console.log(source);
    if (skipped === 'invalid' && process.env.INVALID) console.log(s, kind, (await run(render(source), kind, s)).log.at(-1));
    if (difference) {
      console.log(s, kind, difference.what, `\n${difference.detail}`);
      if (!values.keep) {
        const small = await shrink(source, kind, difference.what, async (text) => (await check(text, kind, s)).difference, 60000);
        console.log(render(small), '\n', (await check(small, kind, s)).difference?.detail);
      }
    }
  }
  console.log(tally, Number(values.count) / ((performance.now() - started) / 1000), 'a second');
}
void main();
