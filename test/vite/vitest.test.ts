import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calledIn, folder, lprof, profileOf, run } from '../cli/helpers.ts';

const ROOT = join(__dirname, '..', '..');

const DOCS = readFileSync(join(ROOT, 'docs', 'test-runners.md'), 'utf8');

/** The configuration as the page tells users to write it. */
const CONFIGURATION = /```ts\n([\s\S]*?)```/.exec(DOCS)![1];

const FILES = {
  'package.json': '{ "type": "module", "scripts": { "test": "vitest run" } }',
  'vitest.config.ts': CONFIGURATION,
  'sum.ts': `export interface Item { price: number; count?: number }
export function sum(items: Item[]): number {
  let total = 0;
  for (const { price, count = 1 } of items) {
    total += price * count;
  }
  return total;
}
`,
  'sum.test.ts': `import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import text from './sum.ts?raw';
import { sum } from './sum.ts';

const made = vi.hoisted(() => {
  return { read: () => 'mocked' };
});
vi.mock('node:fs', () => ({
  default: {},
  readFileSync: () => made.read(),
}));

test('sum', () => {
  expect(readFileSync('x')).toBe('mocked');
  expect(text).toMatch(/^export interface Item/);
  expect(sum([{ price: 2 }, { price: 3, count: 4 }])).toBe(14);
});

test('lines of errors', () => {
  const at = (error: Error) => /sum\\.test\\.ts:(\\d+)/.exec(error.stack!)![1];
  expect(
    at(new Error('x')),
  ).toBe('23');
});
`,
};

test('JSX keeps its parentheses, which Vite needs', () => {
  const dir = project({
    'list.test.tsx': `import { expect, test } from 'vitest';
const h = (name: string, _props: null, ...rest: string[]) => [name, ...rest];
test('join', () => {
  expect((<a>b</a>).join('-')).toBe('a-b');
});
`,
    'tsconfig.json': '{ "compilerOptions": { "jsx": "react", "jsxFactory": "h" } }',
  });
  const { stdout } = lprof(dir, 'run', '--all', '--format', 'json', '--npm', 'test', '--', 'list');
  expect(stdout).toContain('1 passed');
  expect(calledIn(profileOf(stdout))).toEqual([
    'list.test.tsx:<module>',
    'list.test.tsx:h',
    'list.test.tsx:<anonymous>',
  ]);
});

function project(more: Record<string, string> = {}): string {
  const dir = folder({ ...FILES, ...more });
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync(ROOT, join(dir, 'node_modules', 'lprof'));
  symlinkSync(join(ROOT, 'node_modules', 'vitest'), join(dir, 'node_modules', 'vitest'));
  symlinkSync(join(ROOT, 'node_modules', '.bin'), join(dir, 'node_modules', '.bin'));
  return dir;
}

test('without lprof run the plugin does nothing', () => {
  const { status, stdout, stderr } = run('npm', project(), ['test']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('2 passed');
});

test.each(['forks', 'vmForks'])('vitest with the plugin of the docs is measured in %s', (pool) => {
  const { status, stdout } = lprof(
    project(),
    'run',
    '--all',
    '--format',
    'json',
    '--npm',
    'test',
    '--',
    '--pool',
    pool,
  );
  expect(stdout).toContain('2 passed');
  expect(status).toBe(0);
  const profile = profileOf(stdout);
  expect(calledIn(profile)).toContain('sum.ts:sum');
  const sum = profile.files.find(({ path }) => path === 'sum.ts')!.functions.find(({ name }) => name === 'sum')!;
  expect(sum.lines.map(({ line, hits }) => [line, hits])).toEqual([
    [3, 1],
    [4, 3],
    [5, 2],
    [7, 1],
  ]);
  expect(profile.run.warnings).toEqual([
    expect.stringMatching(/sum\.test\.ts:6: .*left out/),
    expect.stringMatching(/sum\.test\.ts:9: .*left out/),
  ]);
});

test('the options of the run choose', () => {
  const { stdout } = lprof(project(), 'run', '--file', 'sum.ts', '--format', 'json', '--npm', 'test');
  expect(profileOf(stdout).files.map(({ path }) => path)).toEqual(['sum.ts']);
});
