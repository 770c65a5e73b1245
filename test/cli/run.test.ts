import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, lprof, profileOf } from './helpers.ts';

const SCRIPT = `function double(n) {
  return n * 2;
}
function main() {
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    sum += double(i);
  }
  return sum;
}
console.log(main(), process.argv.slice(2).join());
`;

test('prints the output, then the annotated source, and saves the run', () => {
  const dir = folder({ 'script.js': SCRIPT });
  const { status, stdout, stderr } = lprof(dir, 'run', 'script.js', 'a', '--top', '-o');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^90 a,--top,-o\nlprof: every function of the program's own code \(no markers found\)\n/);
  expect(stdout).toMatch(/\n +7 +10 .* sum \+= double\(i\);/);
  expect(stdout).toMatch(/\n +6 +11 .* for \(let i = 0; i < 10; i\+\+\) \{/);
  expect(stdout).toContain('lprof view @1');
  expect(readFileSync(join(dir, '.lprof', '.gitignore'), 'utf8')).toBe('*\n');
  expect(lprof(dir, 'view').stdout).toContain('sum += double(i);');
});

test('--function FILE:LINE measures the function at that line, in TypeScript, too', () => {
  const dir = folder({
    'src/main.ts': `enum Size { Small = 3 }\n\nfunction work(n: number): number {\n  return n * 2;\n}\nconsole.log(work(Size.Small));\n`,
  });
  const { status, stdout, stderr } = lprof(dir, 'run', '-f', 'src/main.ts:4', '--format', 'json', 'src/main.ts');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(profileOf(stdout).files.map(({ functions }) => functions.map(({ name }) => name))).toEqual([['work']]);
});

test('TypeScript, --function, --format json', () => {
  const dir = folder({
    'src/main.ts': `import { work } from './work.js';\nenum Size { Small = 3 }\nconsole.log(work(Size.Small));\n`,
    'src/work.ts': `export function work(n: number): number {\n  return n <= 0 ? 0 : 1 + work(n - 1);\n}\n`,
  });
  const { status, stdout } = lprof(dir, 'run', '--clock', 'exact', '-f', 'work', '--format', 'json', 'src/main.ts');
  expect(status).toBe(0);
  const profile = profileOf(stdout);
  expect(profile.run).toMatchObject({
    argv: ['src/main.ts'],
    selection: { rule: 'patterns', patterns: ['work'] },
    exit: { code: 0, signal: null },
    complete: true,
  });
  expect(profile.files.map((file) => file.path)).toEqual(['src/work.ts']);
  const [work] = profile.files[0].functions;
  expect(work).toMatchObject({ name: 'work', line: 1, endLine: 3, calls: 4, maxDepth: 4 });
  expect(work.lines).toMatchObject([{ line: 2, hits: 4 }]);
  expect(profile.files[0].source).toContain('n: number');
});

test('TypeScript with await at the top runs as a module, also in a package that says commonjs', () => {
  const dir = folder({
    'package.json': '{ "type": "commonjs" }',
    'main.ts': `import { setTimeout as sleep } from 'node:timers/promises';\nawait sleep(1);\nconsole.log(typeof import.meta.url);\n`,
  });
  const { status, stdout, stderr } = lprof(dir, 'run', 'main.ts');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^string\n/);
  expect(stdout).toMatch(/\n +2 +1 .* await sleep\(1\);/);
});

test('marked functions are measured, and only those', () => {
  const dir = folder({ 'script.js': SCRIPT.replace('function double', '// @profile\nfunction double') });
  const { stdout } = lprof(dir, 'run', '--format', 'json', 'script.js');
  const profile = profileOf(stdout);
  expect(profile.run.selection.rule).toBe('marked');
  expect(profile.files.flatMap((file) => file.functions.map((fn) => fn.name))).toEqual(['double']);
});

test('a misspelt marker is warned about with file and line', () => {
  const dir = folder({ 'script.js': `// @profiled\n${SCRIPT}` });
  expect(lprof(dir, 'run', 'script.js').stdout).toMatch(
    /script\.js:1: @profiled is no marker; did you mean @profile\?/,
  );
});

test('a function that the engine inlines into a loop of another file is booked where it stands', () => {
  const dir = folder({
    'lib.js': `exports.hot = function hot(n) {
  let x = 0;
  for (let i = 0; i < n; i++) {
    x = (x * 31 + i) % 1000003;
  }
  return x;
};
`,
    'main.js': `const { hot } = require('./lib.js');
let total = 0;
for (let i = 0; i < 100000; i++) {
  // nothing here
  total += hot(300);
}
console.log(total);
`,
  });
  const profile = profileOf(lprof(dir, 'run', '--format', 'json', 'main.js').stdout);
  const lines = profile.files.flatMap((file) =>
    file.functions.flatMap((fn) => fn.lines.map((line) => ({ at: `${file.path}:${line.line}`, ...line }))),
  );
  const find = (at: string) => lines.find((line) => line.at === at)!;
  expect(find('lib.js:4').hits).toBe(30_000_000);
  expect(find('main.js:5').hits).toBe(100_000);
  const self = lines.reduce((sum, line) => sum + line.selfNs, 0);
  expect((find('lib.js:3').selfNs + find('lib.js:4').selfNs) / self).toBeGreaterThan(0.5);
  expect(find('main.js:5').timeNs / self).toBeGreaterThan(0.5);
  const thread = profile.run.threads[0];
  expect(Math.abs(self + thread.outsideNs - thread.wallNs)).toBeLessThan(lines.length + 2);
});

test('the exit code and an uncaught error are those of the program, and the profile is there', () => {
  const dir = folder({
    'script.js': 'function f() {\n  throw new Error("mine");\n}\nf();\n',
    'exit.js': 'process.exit(7);\n',
  });
  const thrown = lprof(dir, 'run', 'script.js');
  expect(thrown.status).toBe(1);
  expect(thrown.stderr).toContain('script.js:2:');
  expect(thrown.stderr).toContain('Error: mine');
  expect(thrown.stdout).toMatch(/\n +2 +1 .*throw new Error/);
  expect(lprof(dir, 'run', 'exit.js').status).toBe(7);
});

test('--quiet saves without a report, --output where it says, compressed by name', () => {
  const dir = folder({ 'script.js': SCRIPT });
  expect(lprof(dir, 'run', '-q', '-o', 'a.lprof.gz', 'script.js').stdout).toBe('90 \n');
  expect(existsSync(join(dir, '.lprof'))).toBe(false);
  expect(readFileSync(join(dir, 'a.lprof.gz')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  expect(lprof(dir, 'view', 'a.lprof.gz', 'a.lprof.gz').stdout).toMatch(/\n +7 +20 .* sum \+= double\(i\);/);
});

test('the last ten runs are kept', () => {
  const old = Array.from({ length: 10 }, (_, i) => `2026-01-0${i}T00-00-00-000-1-script.js.lprof`);
  const dir = folder({
    'script.js': 'console.log(1);\n',
    ...Object.fromEntries(old.map((name) => [`.lprof/${name}`, ''])),
  });
  lprof(dir, 'run', '-q', 'script.js');
  const kept = readdirSync(join(dir, '.lprof')).filter((name) => name.endsWith('.lprof'));
  expect(kept).toHaveLength(10);
  expect(kept).not.toContain(old[0]);
  expect(kept).toContain(old[1]);
});

test('colours and units follow the options', () => {
  const dir = folder({ 'script.js': SCRIPT });
  expect(lprof(dir, 'run', 'script.js').stdout).not.toContain('\u001b[');
  expect(lprof(dir, 'view', '--color', 'always').stdout).toContain('\u001b[');
  expect(lprof(dir, 'view', '--unit', 'us').stdout).toMatch(/ Wall +[\d,.]+ µs /);
});
