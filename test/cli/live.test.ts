import { spawnSync } from 'node:child_process';
import type { Terminal } from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { BIN, folder, lprof, NODE } from './helpers.ts';
import { hasTerminals, linesOf, runInTerminal, written } from './terminal-emulator.ts';

const FILES = {
  'busy.js': `function work(n) {
  let x = 0;
  for (let i = 0; i < n; i++) x += i % 7;
  return x;
}
console.log('out');
console.error('err');
for (let next = 0; ; ) {
  work(1000);
  if (performance.now() > next) console.log('round', (next += 300));
}`,
  'crash.js': `function work(n) { let x = 0; for (let i = 0; i < n; i++) x += i % 7; return x; }
setInterval(() => { work(1e5); require('node:fs').existsSync('end') && fail(); }, 10);`,
};

/** The lines of the view. */
const viewOf = (lines: string[]) => lines.slice(lines.findIndex((line) => line.startsWith('══ lprof ══')));
const shows = (lines: string[], text: RegExp) => viewOf(lines).some((line) => text.test(line));
const callsOf = (lines: string[]) =>
  Number(/([\d,]+) calls/.exec(viewOf(lines).join('\n'))?.[1].replaceAll(',', '') ?? 0);

/** Whether all of its lines scroll. */
async function isWhole(terminal: Terminal): Promise<boolean> {
  terminal.write(Array.from({ length: 100 }, (_, at) => `\r\n${at}`).join(''));
  await written(terminal);
  return linesOf(terminal).every((line, row) => line === String(100 - terminal.rows + row));
}

describe.skipIf(!hasTerminals)('--live, in a terminal made by python3', () => {
  it.each(['shared', 'exact'])('shows what a busy loop does, and at last the report (%s clock)', async (clock) => {
    const { terminal, type, until, ended } = runInTerminal(folder(FILES), [
      NODE,
      BIN,
      'run',
      '--live',
      '--clock',
      clock,
      'busy.js',
    ]);
    const first = await until((lines) => shows(lines, /^── work ── busy\.js:1 /) && callsOf(lines) > 0);
    expect(first.findIndex((line) => line.startsWith('══ lprof ══ busy.js'))).toBe(16);
    expect(shows(first, /^ +3 +[\d,]+ .*for \(let i = 0; i < n; i\+\+\) x \+= i % 7;$/)).toBe(true);
    const above = first.slice(0, 16).join('\n');
    expect(above).toMatch(/round/);
    expect(above).not.toMatch(/──|══/);
    await until((lines) => callsOf(lines) > callsOf(first));
    type('\u0003');
    expect(await ended).toBe(-2);
    await written(terminal);
    const { active } = terminal.buffer;
    const all = Array.from({ length: active.length }, (_, at) => active.getLine(at)!.translateToString(true));
    expect(all.slice(0, 2)).toEqual(['out', 'err']);
    expect(all.join('\n')).toMatch(/round \d+\n(\^C)?(round \d+\n)*lprof: every function/);
    expect(all.join('\n')).not.toContain('══ lprof ══');
    expect(await isWhole(terminal)).toBe(true);
  });

  it('gives the terminal back when the program crashes', async () => {
    const dir = folder(FILES);
    const { terminal, until, ended } = runInTerminal(dir, [NODE, BIN, 'run', '--live', '-q', 'crash.js']);
    await until((lines) => shows(lines, /^── work/));
    spawnSync('touch', ['end'], { cwd: dir });
    expect(await ended).toBe(1);
    await written(terminal);
    expect(linesOf(terminal).join('\n')).toContain('ReferenceError: fail is not defined');
    expect(linesOf(terminal).join('\n')).not.toContain('──');
    expect(await isWhole(terminal)).toBe(true);
  });

  it('has it given back by a shell when lprof is killed', async () => {
    const dir = folder(FILES);
    // The program's parent is lprof; without it, the program ends as well.
    const program = `process.stdout.write('[' + process.ppid + ']'); const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(), 50); ${FILES['crash.js']}`;
    const { terminal, until, ended } = runInTerminal(dir, [NODE, BIN, 'run', '--live', '-e', program]);
    const lines = await until((lines) => shows(lines, /^── work/));
    process.kill(Number(/\[(\d+)\]/.exec(lines.join('\n'))![1]), 'SIGKILL');
    expect(await ended).toBe(-9);
    await written(terminal);
    expect(await isWhole(terminal)).toBe(true);
  });
});

describe('--live without a terminal', () => {
  it('says so in one line, and the report comes at the end', () => {
    const result = lprof(folder({ 'a.js': 'function work() {}\nwork();' }), 'run', '--live', 'a.js');
    expect(result).toMatchObject({
      status: 0,
      stderr: 'lprof: --live needs a terminal; the report comes at the end\n',
    });
    expect(result.stdout).toMatch(/^lprof: every function/);
  });
});
