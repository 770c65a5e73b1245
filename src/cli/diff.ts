import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LprofError } from '../errors.ts';
import { diffProfiles } from '../profile/diff.ts';
import type { Diff } from '../profile/diff-types.ts';
import { judge, parseCondition, type Verdict } from '../profile/fail-on.ts';
import { renderDiffMarkdown } from '../report/diff-markdown.ts';
import type { DiffSort } from '../report/diff-rank.ts';
import { renderDiff } from '../report/diff-text.ts';
import { verdictLines } from '../report/diff-verdicts.ts';
import { harmless } from '../report/harmless.ts';
import { renderDiffHtml } from '../report/html/diff-html.ts';
import type { TimeUnit } from '../report/options.ts';
import type { Option, Parsed } from '../settings/options.ts';
import { REPORT_OPTIONS } from '../settings/report-options.ts';
import { parseAnywhere } from './arguments.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { findProfiles, readEach } from './profiles.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

const SHARED = ['unit', 'color'];

const OPTIONS: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'html', 'markdown', 'json'],
    help: 'text (default), html, markdown for a comment on a pull request, or json: all figures',
  },
  { name: 'output', short: 'o', value: 'FILE', help: 'write the comparison there instead of printing it' },
  {
    name: 'fail-on',
    value: 'CONDITION',
    multiple: true,
    help: "exit 1 when it holds, as 'hits>0%' or 'time>10%'; hits, time, self or await",
  },
  { name: 'top', value: 'N', integer: true, help: 'functions to show; default 10' },
  {
    name: 'sort',
    value: 'KEY',
    choices: ['self', 'time', 'hits', 'await'],
    help: 'rank functions by the change of self (default), time, hits or await',
  },
  { name: 'full', help: 'show all lines of the functions, not only those that changed' },
  ...REPORT_OPTIONS.filter(({ name }) => SHARED.includes(name)),
];

const USAGE = 'lprof diff [options] [BEFORE [AFTER]]';

export const HELP: CommandHelp = {
  takes: 'profiles',
  usage: USAGE,
  about: `Compares two versions of a program line by line: how hits, time, self and await changed, and what is new and gone. Lines
are found again by their text, also in files and functions that were moved, renamed or edited. BEFORE and AFTER are each a
file, a saved run (@1), a folder or a pattern in quotes, or several joined by commas: all runs of that side. Without
AFTER it is the last run, without BEFORE the run before it.`,
  options: OPTIONS,
  examples: [
    ['lprof diff', 'the last run with the one before it'],
    ['lprof diff main.lprof', 'the last run with an earlier one'],
    ['lprof diff before/ after/', 'all runs in two folders: from four a side, chance is told from change'],
    ["lprof diff --fail-on 'hits>0%' --fail-on 'time>10%' main.lprof new.lprof", 'for CI'],
    ['lprof diff --format html -o diff.html before/ after/', 'to read in a browser'],
    ['lprof diff --format markdown -o comment.md main/ branch/', 'for a pull request'],
  ],
  notes: `Counts are compared exactly. Of times it is said whether they got better or worse, stayed the same (surely within 5 %), or that
it cannot be told, and why. Exit codes: 0; 1 when a condition of --fail-on is exceeded (what cannot be told fails nothing);
2 wrong usage.`,
};

/** `lprof diff`: compares profiles. Returns the exit code. @throws LprofError */
export function diff(args: readonly string[], cwd: string): number {
  const parsed = parseAnywhere(args, OPTIONS, 'diff');
  if (parsed.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  if (parsed.rest.length > 2) {
    throw new LprofError(
      `lprof diff compares two sides, not ${parsed.rest.length}`,
      'Join the runs of a side by commas',
    );
  }
  const conditions = (parsed.values.get('fail-on') ?? []).map(parseCondition);
  const [before = '@2', after = '@1'] = parsed.rest;
  const [from, to] = [before, after].map((side) => [...readEach(findSide(side, cwd))]);
  const result = diffProfiles(from, to);
  const verdicts = conditions.map((condition) => judge(result, condition));
  output(result, verdicts, parsed, cwd);
  return verdicts.some(({ failed }) => failed.length > 0) ? 1 : 0;
}

function findSide(side: string, cwd: string): string[] {
  const names = existsSync(side) ? [side] : side.split(',');
  return names.flatMap((name) => findProfiles(name, cwd));
}

function output(diff: Diff, verdicts: readonly Verdict[], parsed: Parsed, cwd: string): void {
  const one = (name: string) => parsed.values.get(name)?.at(-1);
  const file = one('output');
  const format = one('format') ?? 'text';
  if (format === 'html' && file === undefined && process.stdout.isTTY) {
    throw new LprofError('a page is not for the terminal', 'Choose a file: lprof diff --format html -o diff.html');
  }
  const unit = (one('unit') ?? 'auto') as TimeUnit;
  const shared = {
    unit,
    verdicts,
    sort: one('sort') as DiffSort | undefined,
    top: one('top') === undefined ? undefined : Number(one('top')),
  };
  const full = parsed.switches.has('full');
  const formats: Record<string, () => string> = {
    json: () => `${JSON.stringify(diff)}\n`,
    html: () => renderDiffHtml(diff, { ...shared, full }),
    markdown: () => renderDiffMarkdown(diff, shared),
    text: () => {
      const width = file === undefined ? terminalWidth() : 120;
      const color = file === undefined && wantsColor(one('color') ?? 'auto');
      return renderDiff(diff, { ...shared, width, color, full });
    },
  };
  const text = formats[format]!();
  if (file === undefined) process.stdout.write(text);
  else save(resolve(cwd, file), text);
  if (file !== undefined || format === 'json') {
    for (const { text } of verdictLines(verdicts, unit)) process.stderr.write(`${harmless(text)}\n`);
  }
}

function save(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new LprofError(`cannot write ${path}: ${(error as Error).message}`, 'Choose another --output');
  }
}
