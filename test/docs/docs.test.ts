import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAnywhere } from '../../src/cli/arguments.ts';
import { HELPS } from '../../src/cli/completion.ts';
import { referenceText } from '../../src/cli/reference-text.ts';
import { tableOptions } from '../../src/cli/table-options.ts';
import { parseCondition } from '../../src/profile/fail-on.ts';
import { parseLines } from '../../src/report/focus.ts';
import { readEnvironment } from '../../src/settings/environment.ts';
import { type Parsed, parseOptions } from '../../src/settings/options.ts';
import { anchorsIn, codeIn, commandsIn, linksIn } from './markdown.ts';

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Checks a command line as the command itself would before it reads or runs anything. @throws LprofError */
function check([name, ...args]: string[]): void {
  const help = HELPS[name];
  if (help === undefined) throw new Error(`there is no command ${name}`);
  const parsed =
    help.takes === 'program' ? parseOptions(args, help.options, name) : parseAnywhere(args, help.options, name);
  VALUES[name]?.(parsed);
  const [word] = parsed.rest;
  if (Array.isArray(help.takes) && word !== undefined && !/[[…]/.test(word)) expect(help.takes).toContain(word);
}

/** What a command looks at beyond the table of its options. */
const VALUES: Record<string, (parsed: Parsed) => void> = {
  view: ({ values }) => values.get('lines')?.forEach(parseLines),
  diff: ({ values }) => values.get('fail-on')?.forEach(parseCondition),
  functions: (parsed) => tableOptions(parsed, 'self', '30'),
  callers: (parsed) => tableOptions(parsed, 'time', '20'),
  callees: (parsed) => tableOptions(parsed, 'time', '20'),
};

const OPTIONS = new Set([
  '--help',
  '--version',
  ...Object.values(HELPS).flatMap((help) => help.options.map(({ name }) => `--${name}`)),
]);

describe.each(pages)('%s', (page) => {
  const text = read(page);
  const pieces = codeIn(text);

  it('has command lines that lprof takes', () => {
    const wrong = pieces.flatMap((piece) =>
      commandsIn(piece).flatMap((words) => {
        try {
          check(words);
          return [];
        } catch (error) {
          return [`${page}:${piece.line}: lprof ${words.join(' ')}: ${(error as Error).message}`];
        }
      }),
    );
    expect(wrong).toEqual([]);
  });

  // Options of the scripts of this repository are on the page about those.
  it.skipIf(page === 'docs/faithful.md')('names options that there are', () => {
    // Left is what is typed in Python.
    const own = page === 'docs/from-python.md' ? text.replace(/^\|.*?[^\\]\|/gm, '|') : text;
    const named = codeIn(own).flatMap((piece) => /^--(?=[a-z])[\w-]+/.exec(piece.text) ?? []);
    expect(named.filter((option) => !OPTIONS.has(option))).toEqual([]);
  });

  it('has LPROF="…" that lprof takes', () => {
    for (const { text } of pieces)
      for (const [, LPROF] of text.matchAll(/LPROF="([^"]*)"/g)) expect(() => readEnvironment({ LPROF })).not.toThrow();
  });

  it('links to what is there', () => {
    const missing = linksIn(text).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path, anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsIn(read(file)).has(anchor));
    });
    expect(missing).toEqual([]);
  });
});

it('finds the command lines of a document', () => {
  const piece = (text: string) => commandsIn({ line: 1, text });
  expect(piece("- run: npx lprof diff a/ --fail-on 'hits>0%' > x.txt")).toEqual([
    ['diff', 'a/', '--fail-on', 'hits>0%'],
  ]);
  expect(piece('$ lprof run -q a.ts && lprof functions  # both')).toEqual([['run', '-q', 'a.ts'], ['functions']]);
  expect(piece('lprof functions: 9 functions called')).toEqual([]);
  expect(piece('kernprof -l -o out.lprof script.py')).toEqual([]);
  expect(() => check(['view', '--limes', '1'])).toThrow('did you mean --lines');
  expect(() => check(['diff', '--fail-on', 'hots>1%'])).toThrow();
  expect(() => check(['veiw'])).toThrow('no command');
});

it('has a reference that is that of the options', () => {
  // npm run reference
  expect(read('docs/reference.md')).toBe(referenceText(HELPS));
});

it('has small pictures', () => {
  const images = join(ROOT, 'docs/images');
  for (const name of readdirSync(images)) expect(statSync(join(images, name)).size, name).toBeLessThan(150_000);
});
