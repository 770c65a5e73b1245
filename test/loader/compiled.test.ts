import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, type Options, profiled } from './helpers.ts';

const { buildProfile } = require(join(DIST, 'src/profile/build.js')) as typeof import('../../src/profile/build.ts');

const dir = mkdtempSync(join(tmpdir(), 'lprof-compiled-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bundle = (outfile: string, more: object) =>
  buildSync({
    entryPoints: [join(dir, 'src/main.ts')],
    outfile: join(dir, 'out', outfile),
    bundle: true,
    format: 'esm',
    platform: 'node',
    sourcemap: true,
    ...more,
  });

beforeAll(() => {
  cpSync(resolve('test/fixtures/compiled'), dir, { recursive: true });
  bundle('bundle.js', {});
  bundle('min.js', { minify: true });
  bundle('inline.js', { minify: true, sourcemap: 'inline', sourcesContent: false });
});

async function run(script: string, selection?: Options['selection']) {
  const result = await profiled(script, { cwd: dir, ...(selection ? { selection } : {}) });
  const profile = buildProfile({
    argv: [script],
    root: dir,
    exit: { code: result.code, signal: null },
    selection: { rule: 'all', patterns: [] },
    threads: result.threads,
    sources: (path) => readFileSync(path, 'utf8'),
    creator: 'test',
    warnings: result.notes.warnings,
  });
  const hits = profile.files.flatMap(({ path, functions }) =>
    functions.flatMap((fn) => [
      `${path} ${fn.name} ${fn.line}-${fn.endLine} ${fn.kind}: ${fn.calls}`,
      ...fn.lines
        .filter(({ continues }) => continues === undefined)
        .map(({ line, hits }) => `${path}:${line} ${fn.name}: ${hits}`),
    ]),
  );
  return { profile, hits: hits.sort(), stdout: result.stdout, warnings: profile.run.warnings ?? [] };
}

let original: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  original = await run('src/main.ts');
});

/** Lines whose code is in other lines now, or nowhere. */
const CONSTANT = ['src/lib.ts:3 <module>: 1'];
const GONE: Record<string, string[]> = {
  'min.js': CONSTANT,
  'inline.js': CONSTANT,
  // `main()` is its own body now, and `squares` was put where it is called.
  'wp-prod.cjs': [
    ...CONSTANT,
    'src/lib.ts:79 <module>: 1',
    'src/main.ts <module> 1-25 module: 1',
    'src/main.ts:25 <module>: 1',
  ],
};

test.each(['bundle.js', 'min.js', 'inline.js', 'rollup.js', 'wp-dev.cjs', 'wp-prod.cjs'])(
  '%s is reported as its originals',
  async (file) => {
    const { profile, hits, stdout, warnings } = await run(`out/${file}`);
    expect(stdout).toBe(original.stdout);
    expect(warnings).toEqual([]);
    expect(hits.filter((each) => !original.hits.includes(each))).toEqual([]);
    const missing = original.hits.filter((each) => !hits.includes(each));
    expect(missing.map((each) => each.replace(/-\d+ module/, '-25 module'))).toEqual([...(GONE[file] ?? [])].sort());
    expect(profile.files.map(({ path, compiled }) => `${path} ${compiled}`)).toEqual([
      `src/lib.ts out/${file}`,
      `src/main.ts out/${file}`,
    ]);
    for (const { path, source } of profile.files) expect(source).toBe(readFileSync(join(dir, path), 'utf8'));
  },
);

test('markers, names and globs are those of the original', async () => {
  const source = readFileSync(join(dir, 'src/lib.ts'), 'utf8');
  const names = async (selection: Options['selection']) => {
    const { profile } = await run('out/marked.js', selection);
    return profile.files.flatMap(({ path, functions }) => functions.map(({ name }) => `${path} ${name}`));
  };
  writeFileSync(join(dir, 'src/lib.ts'), source.replace('/** Sums. */', '// @profile'));
  bundle('marked.js', { minify: true });
  expect(await names({ rule: 'marked', functions: [], files: [] })).toEqual(['src/lib.ts total']);
  expect(await names({ rule: 'patterns', functions: ['Cart.add'], files: [] })).toEqual(['src/lib.ts Cart.add']);
  expect(await names({ rule: 'patterns', functions: ['src/main.ts:main'], files: [] })).toEqual(['src/main.ts main']);
  expect(await names({ rule: 'patterns', functions: [], files: ['out/*.js'] })).toContain('src/lib.ts total');
  expect(await names({ rule: 'patterns', functions: [], files: ['src/main.ts'] })).toEqual([
    'src/main.ts <module>',
    'src/main.ts main',
  ]);
  writeFileSync(join(dir, 'src/lib.ts'), source);
});

test.each([
  ['that does not exist', undefined, 'it does not exist'],
  ['that is no JSON', '{', 'it is no JSON'],
  ['of another version', '{"version":2}', 'its version is 2, not 3'],
  ['of another program', 'shortened', 'it maps to lines that'],
])('a source map %s is said, and the compiled file shown', async (_, text, reason) => {
  const code = readFileSync(join(dir, 'out/bundle.js'), 'utf8').replace('bundle.js.map', 'wrong.map');
  writeFileSync(join(dir, 'out/wrong.js'), code);
  rmSync(join(dir, 'out/wrong.map'), { force: true });
  const map = JSON.parse(readFileSync(join(dir, 'out/bundle.js.map'), 'utf8'));
  const short = JSON.stringify({ ...map, sourcesContent: ['a', 'b'] });
  if (text !== undefined) writeFileSync(join(dir, 'out/wrong.map'), text === 'shortened' ? short : text);
  const { profile, stdout, warnings } = await run('out/wrong.js');
  expect(stdout).toBe(original.stdout);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(reason);
  expect(warnings[0]).toContain('the compiled file is shown');
  expect(profile.files.map(({ path }) => path)).toEqual(['out/wrong.js']);
});

test('an original that is nowhere is said, and the others are shown', async () => {
  const map = JSON.parse(readFileSync(join(dir, 'out/bundle.js.map'), 'utf8'));
  const { sourcesContent: _, ...rest } = map;
  const code = readFileSync(join(dir, 'out/bundle.js'), 'utf8').replace('bundle.js.map', 'gone.map');
  writeFileSync(join(dir, 'out/gone.js'), code);
  writeFileSync(join(dir, 'out/gone.map'), JSON.stringify({ ...rest, sources: ['../src/gone.ts', '../src/main.ts'] }));
  const { profile, warnings } = await run('out/gone.js');
  expect(warnings).toEqual([expect.stringContaining('src/gone.ts does not exist')]);
  expect(profile.files.map(({ path }) => path)).toEqual(['src/main.ts']);
});

test('what an import loads is no time of the first statement behind it', async () => {
  const files = {
    'wait/slow.cjs': 'const end = Date.now() + 300;\nwhile (Date.now() < end);\nexports.x = 1;\n',
    'wait/main.ts': "import { x } from './slow.cjs';\nconst y = x + 1;\nconsole.log(y);\n",
  };
  mkdirSync(join(dir, 'wait'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, inlineSourceMap: true };
  const { outputText } = ts.transpileModule(files['wait/main.ts'], { fileName: 'main.ts', compilerOptions });
  writeFileSync(join(dir, 'wait', 'main.cjs'), outputText);
  const { profile } = await run('wait/main.cjs', { rule: 'patterns', files: ['wait/main.ts'] });
  const [file] = profile.files;
  const lines = file.functions[0].lines.filter(({ hits }) => hits > 0);
  expect([file.path, lines.map(({ line }) => line)]).toEqual(['wait/main.ts', [2, 3]]);
  // A tenth of a second on these lines would be the machine's, three are the module's.
  for (const { selfNs } of lines) expect(selfNs).toBeLessThan(150e6);
});
