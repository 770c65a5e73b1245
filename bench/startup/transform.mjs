// How fast programs are instrumented: the compiler of TypeScript (9 MB) and a ninth of it, loaded for the first time and
// from the cache, against loading them plain.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { parseSync } = require('@babel/core');
const whole = readFileSync(require.resolve('typescript/lib/typescript.js'), 'utf8');

/** The first statements of the compiler's own function, so that what is left is a program that runs. */
function part(bytes) {
  const ast = parseSync(whole, { configFile: false, babelrc: false, sourceType: 'script' });
  const calls = ast.program.body.map((node) => node.expression ?? node.declarations?.[0].init);
  const { body } = calls.map((call) => call?.callee?.body).find((each) => each !== undefined);
  const declarations = body.filter(({ type }) => type === 'FunctionDeclaration');
  let text = '';
  for (const { start, end } of declarations) {
    if (text.length > bytes) break;
    text += `${whole.slice(start, end)}\n`;
  }
  return text;
}

/** Seconds and bytes of each case; medians. */
export function transform(node, rounds) {
  const dir = mkdtempSync(join(tmpdir(), 'lprof-bench-'));
  const cache = join(dir, 'cache');
  const seconds = (args) => {
    const start = performance.now();
    const env = { ...process.env, LPROF_CACHE_DIR: cache };
    const { status, stderr } = spawnSync(node, args, { cwd: dir, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  };
  const lprof = [join(root, 'bin/lprof.js'), 'run', '-q', '--all'];
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  try {
    return [part(1e6), whole].map((text) => {
      writeFileSync(join(dir, 'program.js'), text);
      const [plain, cold, warm] = [[], [], []];
      for (let i = 0; i < rounds; i++) {
        plain.push(seconds(['program.js']));
        rmSync(cache, { recursive: true, force: true });
        cold.push(seconds([...lprof, 'program.js']));
        warm.push(seconds([...lprof, 'program.js']));
      }
      return { bytes: text.length, plain: median(plain), cold: median(cold), warm: median(warm) };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
