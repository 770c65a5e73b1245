import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callees } from '../../src/cli/callees.ts';
import { callers } from '../../src/cli/callers.ts';
import { completion, HELPS } from '../../src/cli/completion.ts';
import { functions } from '../../src/cli/functions.ts';
import { formatHelp, MAIN_HELP } from '../../src/cli/help.ts';
import { list } from '../../src/cli/list.ts';
import { view } from '../../src/cli/view.ts';
import { LprofError } from '../../src/errors.ts';
import { formatProfile } from '../../src/profile/write.ts';
import { displayWidth } from '../../src/report/width.ts';
import { sampleCalls } from '../report/sample-calls.ts';
import { BIN, folder, lprof, node, profileOf, run } from './helpers.ts';

const SCRIPT = `function leaf(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
function branch() {
  return leaf(30_000) + leaf(50_000);
}
process.stdout.write(String(branch() > 0));
`;

/** A folder with a profile that holds calls. */
function withCalls(): string {
  const dir = folder({ 'script.js': SCRIPT });
  writeFileSync(join(dir, 'calls.lprof'), formatProfile(sampleCalls()));
  return dir;
}

test('functions prints a table of the named file, of the last run, and of several as one', () => {
  const dir = withCalls();
  const named = lprof(dir, 'functions', 'calls.lprof', '--sort', 'cumtime', '-n', '2');
  expect(named).toMatchObject({ status: 0, stderr: '' });
  expect(named.stdout).toMatch(/by time with callees\n\n.*Function\n.*<module> \(.*\n.*grow \(.*\n\n7 more functions/);
  lprof(dir, 'run', '-q', 'script.js');
  const last = lprof(dir, 'functions', '--sort=name', '--filter', 'script');
  expect(last.stdout).toMatch(
    / 1 .*<module> \(script\.js:1\)\n +1 .*branch \(script\.js:6\)\n +2 .*leaf \(script\.js:1\)\n$/,
  );
  const both = lprof(dir, 'functions', '--filter', '^leaf', '@1', 'calls.lprof', '@1');
  expect(both.stdout).toMatch(/^ +4 .*leaf \(script\.js:1\)$/m);
});

test('callers and callees take a function and profiles, with options before and behind', () => {
  const dir = withCalls();
  const callers = lprof(dir, 'callers', '--sort', 'calls', 'Tree.sum', 'calls.lprof', '--limit', '1');
  expect(callers).toMatchObject({ status: 0, stderr: '' });
  expect(callers.stdout).toMatch(/Called by\n +1,092 .*Tree\.sum\.<arrow> \(:7\).*\n 2 more lines/);
  const callees = lprof(dir, 'callees', 'src/木/tree.ts:14', 'calls.lprof');
  expect(callees.stdout).toMatch(/── grow ──[\s\S]* 364 .* log \(:18\) +14 /);
});

const RUN: Record<string, (args: readonly string[], cwd: string) => unknown> = {
  functions,
  callers,
  callees,
  view,
  list,
  completion,
};

/** The message and the hint of what is thrown, as they are printed. */
function failure(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof LprofError) return `${error.message}\n  ${error.hint}\n`;
    throw error;
  }
  return 'no error';
}

test('the commands say what is wrong and what to do', () => {
  const dir = withCalls();
  writeFileSync(join(dir, 'plain.lprof'), formatProfile({ ...sampleCalls(), files: sampleCalls().files.slice(1) }));
  const cases: [args: string[], message: RegExp][] = [
    [['callers'], /^callers needs a function\n {2}Usage: lprof callers /],
    [['callees', 'calls.lprof'], /^callees needs a function before calls\.lprof\n.*lprof callees parse calls\.lprof/],
    [['callers', '@1'], /^callers needs a function before @1/],
    [
      ['callers', 'grwo', join(dir, 'calls.lprof')],
      /^no function of the profile matches 'grwo'\n {2}Did you mean grow \(src/,
    ],
    [
      ['callers', '測る', join(dir, 'plain.lprof')],
      /^the profile does not say which functions called which.*\n.*again/,
    ],
    [['callers', 'grow', 'calls.lprof', '--limit', '0'], /--limit takes a number of rows or a percentage/],
    [['functions', 'calls.lprof', '--sort', 'cums'], /--sort takes no 'cums'/],
    [['functions', 'calls.lprof', '--filter', '('], /--filter: Invalid regular expression/],
    [
      ['functions', 'calls.lprof', '--filtre', 'x'],
      /unknown option --filtre; did you mean --filter\?\n {2}See lprof functions --help\n$/,
    ],
    [
      ['functions', join(dir, 'script.js')],
      /script\.js is not an lprof profile\n {2}To profile it: lprof run .*script\.js/,
    ],
    [['view', 'calls.lprof', '--lines', 'x'], /--lines takes a range of line numbers, not 'x'/],
    [['view', 'calls.lprof', '-f', 'grow', '--format', 'json'], /--format json is the whole profile/],
    [['list', 'calls.lprof'], /list takes no 'calls\.lprof'\n {2}To see a run: lprof view calls\.lprof/],
    [['view', 'calls.lprof', '--format'], /--format needs a value: text, markdown, json, summary, github/],
    [['completion'], /completion needs a shell: bash, zsh, fish/],
    [['completion', 'tcsh'], /completion takes one of bash, zsh, fish, not 'tcsh'/],
  ];
  for (const [[name, ...args], message] of cases) {
    expect(failure(() => RUN[name!]!(args, dir))).toMatch(message);
  }
  expect(lprof(dir, 'callers')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^lprof: callers needs/),
  });
  expect(lprof(dir, 'help', 'veiw').stderr).toMatch(/^lprof: unknown command 'veiw'; did you mean view\?/);
});

test('view shows a part: functions, files, lines, and what lines called', () => {
  const dir = withCalls();
  const { stdout, status } = lprof(
    dir,
    'view',
    'calls.lprof',
    '--file',
    '**/tree.ts',
    '--lines',
    '13-15',
    '--calls',
    '-f',
    'grow',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ Shown {5}functions matching 'grow' in '\*\*\/tree\.ts', lines 13-15$/m);
  const listing = stdout.slice(stdout.indexOf('──'));
  expect(listing.match(/^ +1\d /gm)?.map(Number)).toEqual([13, 14, 15]);
  expect(listing).toContain('→ log (:18)');
});

test('list names the runs, the last one first, and those that cannot be read', () => {
  const dir = folder({ 'one.js': SCRIPT, 'two words.js': SCRIPT });
  expect(lprof(dir, 'list').stdout).toBe('No run is saved in this folder; lprof run SCRIPT saves one\n');
  lprof(dir, 'run', '-q', 'one.js', '--n', '5');
  lprof(dir, 'run', '-q', '--clock', 'exact', 'two words.js');
  writeFileSync(join(dir, '.lprof', '0000.lprof'), '{"$schema":"lprof-profile"');
  const { stdout, stderr, status } = lprof(dir, 'list');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const [head, second, first, problem] = stdout.split('\n');
  expect(head).toMatch(/^ Run +When +Wall +Clock +Hottest line +Command$/);
  expect(second).toMatch(
    /^ @1 +20\d\d-\d\d-\d\d \d\d:\d\d:\d\d +[\d.,]+ [mµ]?s +exact +two words\.js:\d [\d.]+ % +'two words\.js'$/,
  );
  expect(first).toMatch(/^ @2 .* one\.js --n 5$/);
  expect(problem).toMatch(/^ ! @3: .*0000\.lprof is cut off/);
});

test('run and view print the other formats behind what the program prints', () => {
  const dir = folder({ 'script.js': SCRIPT, 'lprof.config.json': '{ "format": "summary", "clock": "exact" }' });
  const summary = lprof(dir, 'run', 'script.js');
  expect(summary.stdout).toMatch(/^truelprof summary: script\.js\n/);
  expect(summary.stdout).toMatch(/^[> ] +3 .* 80002 +for \(let i = 0; i < n; i\+\+\) sum \+= i;$/m);
  // The commands that it names work.
  const commands = summary.stdout
    .split('look deeper:\n')[1]!
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  for (const [, ...args] of commands) {
    expect(lprof(dir, ...args).status, args.join(' ')).toBe(0);
  }
  expect(lprof(dir, 'run', '--format', 'json', 'script.js').stdout).toMatch(/^true\{"\$schema"/);
  expect(profileOf(lprof(dir, 'view', '--format', 'json').stdout).files[0]?.path).toBe('script.js');
  expect(lprof(dir, 'view', '--format', 'markdown').stdout).toMatch(/^### lprof: `script\.js`\n[\s\S]*```js\n/);
  const workspace = { env: { GITHUB_WORKSPACE: join(dir, '..') } };
  const annotations = node(dir, [BIN, 'run', '--format', 'github', 'script.js'], workspace).stdout;
  expect(annotations).toMatch(
    new RegExp(`^truelprof: .*\\n::notice file=${dir.split('/').at(-1)}/script\\.js,line=\\d,title=`),
  );
  expect(lprof(dir, 'view', '--format', 'github').stdout).toMatch(/\n::notice file=script\.js,line=\d,/);
});

test('the long form is made for a pager: colours when asked for, and lines that end where they should', () => {
  const dir = withCalls();
  const { stdout } = node(dir, [BIN, 'view', 'calls.lprof', '--full', '--color', 'always'], { env: { COLUMNS: '90' } });
  expect(stdout).toContain('\u001b[');
  const paged = run('less', dir, ['-R', '-F', '-X'], { input: stdout, env: { TERM: 'xterm' } });
  if (paged.status === 0) expect(paged.stdout).toBe(stdout);
});

/** The commands that `lprof --help` names. */
const COMMANDS = [...MAIN_HELP.split('\n\n')[2]!.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);

test('every command is named in the help, and has help of its own that fits the terminal', () => {
  expect(Object.keys(HELPS).sort()).toEqual([...COMMANDS].sort());
  for (const [command, help] of Object.entries(HELPS)) {
    const lines = formatHelp(help, 80).split('\n');
    expect(lines[0]).toMatch(new RegExp(`^Usage: lprof ${command}\\b`));
    const usage = lines.indexOf('');
    expect(lines.slice(usage).filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(help.examples.filter(([example]) => !example.includes('lprof'))).toEqual([]);
    expect(help.options.filter(({ name }) => !lines.some((line) => line.includes(`--${name}`)))).toEqual([]);
    expect(help.list?.rows.filter(([word]) => !lines.some((line) => line.startsWith(`  ${word} `))) ?? []).toEqual([]);
  }
  const dir = folder({});
  expect(lprof(dir, 'help', 'view')).toEqual(lprof(dir, 'view', '--help'));
});

/** What bash offers for the last word. */
function bash(script: string, ...words: string[]): string[] {
  const program = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
eval "$(complete -p lprof | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', program, 'bash', 'lprof', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean).sort();
}

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

test.skipIf(!has('bash'))('bash completes commands, options and values', () => {
  const script = lprof(folder({}), 'completion', 'bash').stdout;
  expect(bash(script, '')).toEqual(['--help', '--version', ...COMMANDS].sort());
  expect(bash(script, 'ca')).toEqual(['cache', 'callees', 'callers']);
  expect(bash(script, 'view', '--f')).toEqual(['--file', '--format', '--full', '--function']);
  expect(bash(script, 'view', '--format', 'm')).toEqual(['markdown']);
  expect(bash(script, 'view', '--format', '=', 'm')).toEqual(['markdown']);
  expect(bash(script, 'run', '--clock', '=')).toEqual(['auto', 'exact', 'shared']);
  expect(bash(script, 'view', 'a.lprof', '--cal')).toEqual(['--calls']);
  expect(bash(script, 'functions', '-s', 'sel')).toEqual(['self', 'self-per-call']);
  expect(bash(script, 'cache', '')).toEqual(['clear']);
  expect(bash(script, 'completion', '')).toEqual(['bash', 'fish', 'zsh']);
  // Files are left to bash; behind the script nothing is ours.
  expect(bash(script, 'view', '')).toEqual([]);
  expect(bash(script, 'run', '-f', 'x', '--clock', '=', 'exact', '--to')).toEqual(['--top']);
  expect(bash(script, 'run', '-f', 'x', 'script.js', '--to')).toEqual([]);
  expect(bash(script, 'nothing', '--')).toEqual([]);
});

test.skipIf(!has('fish'))('fish completes commands, options and values', () => {
  const dir = folder({});
  const script = lprof(dir, 'completion', 'fish').stdout;
  const offers = (line: string) =>
    run('fish', dir, ['--no-config', '-c', `${script}\ncomplete -C ${JSON.stringify(line)}`], { env: { HOME: dir } })
      .stdout.split('\n')
      .map((row) => row.split('\t')[0]!)
      .filter(Boolean)
      .sort();
  expect(offers('lprof ')).toEqual([...COMMANDS].sort());
  expect(offers('lprof view --format ')).toEqual(['github', 'json', 'markdown', 'summary', 'text']);
  expect(offers('lprof run --cl')).toEqual(['--clock']);
  expect(offers('lprof completion ')).toEqual(['bash', 'fish', 'zsh']);
});

test.skipIf(!has('zsh'))('zsh completes commands and accepts every option', () => {
  const dir = folder({});
  const script = lprof(dir, 'completion', 'zsh').stdout;
  // Its _arguments, replaced by one that prints what it was given.
  const program = `compdef() { :; }; _describe() { print -rl \${(P)2}; }; _arguments() { print -rl -- "$@"; }
${script}
words=("$@"); CURRENT=$#; _lprof`;
  const offers = (...words: string[]) => {
    const { stdout, stderr } = run('zsh', dir, ['-f', '-c', program, 'zsh', 'lprof', ...words]);
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  };
  expect(offers('').map((line) => line.split(':')[0]!)).toEqual(expect.arrayContaining(COMMANDS));
  expect(offers('view', '')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^--format=\[text \(default\); markdown\\: .*\]:FORMAT:\(text markdown json summary github\)$/,
      ),
    ]),
  );
  expect(offers('functions', '')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\(--limit -n\)--limit=\[rows to show/)]),
  );
});
