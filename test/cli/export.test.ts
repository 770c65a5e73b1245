import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/index.ts';
import { formatProfile } from '../../src/profile/write.ts';
import { readCpuProfile } from '../export/readers/cpuprofile.ts';
import { readPprof } from '../export/readers/pprof.ts';
import { sampleWithCalls } from '../export/sample.ts';
import { folder, lprof, NODE, run } from './helpers.ts';

const PROGRAM = 'function work() {\n  let n = 0;\n  for (let i = 0; i < 1e5; i++) n += i;\n  return n;\n}\nwork();\n';

const withRun = () => folder({ '.lprof/2026-01-01.lprof': formatProfile(sampleWithCalls()) });

describe('lprof export', () => {
  test('a run of a program, from the run to DevTools', () => {
    const dir = folder({ 'main.js': PROGRAM });
    expect(lprof(dir, 'run', '-q', 'main.js').status).toBe(0);
    const { status, stdout, stderr } = lprof(dir, 'export', '--to', 'cpuprofile', '-o', 'run.cpuprofile');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      'Saved run.cpuprofile\nOpen it with Chrome DevTools, Performance, Load profile: run.cpuprofile\n',
    );
    const { nodes } = readCpuProfile(readFileSync(join(dir, 'run.cpuprofile'), 'utf8'));
    expect(nodes.map((node) => node.callFrame.functionName)).toContain('work');
  });

  test('every format that is text goes to standard output, and so does - as a name', () => {
    const dir = withRun();
    for (const { name, binary, write } of EXPORT_FORMATS) {
      const { status, stdout, stderr } = lprof(dir, 'export', '--to', name, ...(binary ? [] : ['-o', '-']));
      if (binary) {
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toBe(`lprof: ${name} is not text\n  Name a file for it: -o out.pb.gz\n`);
      } else expect(stdout).toBe(write(sampleWithCalls()));
    }
  });

  test('what is not text can be piped on demand', () => {
    const dir = withRun();
    const bin = join(__dirname, '..', '..', 'bin', 'lprof.js');
    run('sh', dir, ['-c', `"${NODE}" "${bin}" export --to pprof -o - > out`]);
    expect(readPprof(readFileSync(join(dir, 'out'))).stacks).not.toEqual([]);
  });

  test('the name of the file tells the format; several profiles are merged', () => {
    const dir = withRun();
    writeFileSync(join(dir, 'b.lprof'), formatProfile(sampleWithCalls()));
    expect(lprof(dir, 'export', '@1', 'b.lprof', '-o', 'both.csv').status).toBe(0);
    const hits = (text: string) =>
      text
        .split('\r\n')
        .slice(1, -1)
        .map((row) => Number(row.split(',')[4]));
    const once = hits(lprof(dir, 'export', '--to', 'csv').stdout);
    expect(hits(readFileSync(join(dir, 'both.csv'), 'utf8'))).toEqual(once.map((count) => 2 * count));
  });

  test.each<[what: string, args: string[], message: string]>([
    ['a format that there is not', ['--to', 'speedskope'], '--to takes cpuprofile, vscode,'],
    ['no format', [], 'no format given'],
    ['a name that tells none', ['-o', 'out.txt'], 'the name out.txt tells no format'],
    ['no such run', ['@7', '--to', 'csv'], 'no saved run @7'],
    ['a folder that is not there', ['--to', 'csv', '-o', 'no/such/out.csv'], 'Cannot write the export'],
  ])('%s is told, and nothing is written', (_what, args, message) => {
    const dir = withRun();
    const { status, stdout, stderr } = lprof(dir, 'export', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(dir, 'out.txt'))).toBe(false);
  });

  test('help has a line for each format, and the page on exports a section', () => {
    const { stdout } = lprof(folder({}), 'export', '--help');
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'exports.md'), 'utf8');
    for (const { name, about } of EXPORT_FORMATS) {
      expect(stdout).toContain(`  ${name.padEnd(10)}  ${about}\n`);
      expect(page).toContain(`\n## ${name}\n`);
    }
  });
});
