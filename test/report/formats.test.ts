import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/profile/types.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderBrief } from '../../src/report/brief.ts';
import { harmless } from '../../src/report/harmless.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { FormatOptions } from '../../src/report/options.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';
import { sampleProfile } from './sample.ts';
import { sampleAll } from './sample-all.ts';
import { hostileCalls, sampleCalls } from './sample-calls.ts';

const OPTIONS: FormatOptions = { unit: 'auto', names: ['@1'] };

/** Many long functions in long files, all of them hot, with the longest lines that there are. */
function hugeProfile(character: string): Profile {
  const source = Array.from({ length: 100 }, () => character.repeat(5000)).join('\n');
  const files = Array.from({ length: 20 }, (_, at) => {
    const on = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i + 1, [1, 1e6] as [number, number]]));
    return fileOf(`${at}${character.repeat(3000)}.ts`, source, [
      functionOf(character.repeat(3000), { at: '1:0-100', calls: 1, on }),
    ]);
  });
  for (const [at, { functions }] of files.entries()) functions[0]!.lines[at * 5]!.selfNs = 1e9;
  return profileOf(files, { argv: [character.repeat(9000)], warnings: Array(50).fill(character.repeat(9000)) });
}

describe('markdown', () => {
  const toHtml = (profile: Profile, options = OPTIONS) =>
    micromark(renderMarkdown(profile, options), {
      allowDangerousHtml: true,
      extensions: [gfmTable()],
      htmlExtensions: [gfmTableHtml()],
    });

  it('looks as in the golden file', async () => {
    await expect(renderMarkdown(sampleAll(), OPTIONS)).toMatchFileSnapshot('./markdown.golden.txt');
  });

  it('is a table of the hottest lines, their source, and a table of functions, to a parser', () => {
    const html = toHtml(sampleCalls());
    const tables = html.split('<table>').slice(1);
    expect(tables).toHaveLength(2);
    const rows = tables.map((table) =>
      [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => row!.split('<td').length - 1),
    );
    expect(rows[0]).toEqual([0, 6, 6, 6, 6, 6]);
    expect(rows[1]).toEqual([0, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
    expect(html).toContain('<td><code>src/木/測定.js:2</code></td>');
    expect(html.match(/<pre><code class="language-(js|ts)">/g)).toHaveLength(2);
    expect(html.match(/<details/g)).toHaveLength(html.match(/<\/details>/g)!.length);
  });

  it('keeps what a profile holds in its place', () => {
    const html = toHtml(hostileCalls());
    // Only elements that the report itself makes: nothing of the profile became one.
    const elements = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
    expect([...elements].sort()).toEqual('code details h3 li p pre summary table tbody td th thead tr ul'.split(' '));
    expect(html.match(/<details/g)).toHaveLength(2);
    expect(html.match(/<h[1-6]>/g)).toEqual(['<h3>']);
    const outside = html.replace(/<(code|summary)[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(outside).not.toMatch(/everyone|script|error|img/);
    const [row] = [...html.matchAll(/<tr>\s*<td[\s\S]*?<\/tr>/g)];
    expect(row![0]).toContain('<code>f`|&lt;/td&gt;␊@everyone␛[31m</code>');
    expect(row![0].match(/<td/g)).toHaveLength(6);
    // GitHub's parser knows no code span with more backticks around it.
    expect(renderMarkdown(hostileCalls(), OPTIONS)).not.toMatch(/^\|.*`{80}/m);
    expect(html).toContain("<h3>lprof: <code>'x`|␊# y' '&lt;img&gt;'</code></h3>");
  });

  it.each(['x', '`', '|', '<', '&', '字', '🎉', 'e\u0301'])(
    'of a huge profile fits a comment, filled with %s',
    (character) => {
      const text = renderMarkdown(hugeProfile(character), OPTIONS);
      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(text.match(/<details/g)).toHaveLength(text.match(/<\/details>/g)!.length);
    },
  );

  it('says what ended badly, what is shown, and when there is nothing', () => {
    expect(renderMarkdown(sampleAll(), OPTIONS)).toMatch(/exit code 3.*\n\n- ⚠️ `The last second may be missing`/);
    expect(renderMarkdown(sampleAll(), { ...OPTIONS, focus: { functions: ['rules'] } })).toContain(
      "`functions matching 'rules'`",
    );
    expect(renderMarkdown(profileOf([]), OPTIONS)).toContain('No line took measurable time.');
  });
});

describe('the summary', () => {
  it('looks as in the golden file', async () => {
    await expect(renderBrief(sampleAll(), OPTIONS)).toMatchFileSnapshot('./summary.golden.txt');
  });

  it('ranks lines and shows three lines of source around each', () => {
    const text = renderBrief(sampleProfile(), OPTIONS);
    expect(text).toMatch(/^1\. 44\.9 %, 431\.000 ms, 180000 hits, src\/parser\.ts:24, Parser\.row$/m);
    const excerpt = text.slice(text.indexOf('src/parser.ts (hot line >')).split('\n');
    expect(excerpt.slice(1, 12).map((line) => line.slice(0, 4).trim())).toEqual([
      '19',
      '20',
      '21',
      '> 22',
      '> 23',
      '> 24',
      '25',
      '> 26',
      '27',
      '> 28',
      '29',
    ]);
  });

  it('names commands that show more, ready for a shell', () => {
    const profile = sampleCalls();
    profile.files[1]!.path = "it's a/file.ts";
    const deeper = (text: string) => text.split('look deeper:\n')[1];
    expect(deeper(renderBrief(sampleProfile(), { ...OPTIONS, names: [] }))).not.toMatch(/call/);
    expect(deeper(renderBrief(profile, { ...OPTIONS, names: ['a b.lprof'] }))).toBe(
      [
        "  lprof view 'a b.lprof' --function 'it'\\''s a/file.ts:測る' --calls",
        "  lprof callers 'it'\\''s a/file.ts:測る' 'a b.lprof'",
        "  lprof callees 'it'\\''s a/file.ts:測る' 'a b.lprof'",
        "  lprof functions 'a b.lprof' --sort time",
        "  lprof view 'a b.lprof'",
        '',
      ].join('\n'),
    );
  });

  it('names a function where its line does not tell which is meant', () => {
    const f = functionOf('f', { at: '1:0-1', calls: 1, on: { 1: [1, 900e6] } });
    const later = functionOf('g', { at: '1:50-1', calls: 1, on: { 1: [1, 1e6] } });
    const text = renderBrief(profileOf([fileOf('min.js', 'x', [f, later])]), { ...OPTIONS, names: [] });
    expect(text).toContain('  lprof view --function min.js:f\n');
    f.lines[0]!.selfNs = 0;
    const other = renderBrief(profileOf([fileOf('a/{b}.js', 'x', [f, later])]), { ...OPTIONS, names: [] });
    expect(other).toContain("  lprof view --function 'a/{b}.js:1'\n");
  });

  it('keeps one fact a line, whatever the profile holds', () => {
    const text = renderBrief(hostileCalls(), OPTIONS);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text.match(/^\d+\. /gm)).toHaveLength(5);
    expect(text).not.toMatch(/^(::|# |@)/m);
  });

  it('says - for the hits of a line that has none of its own', () => {
    const on = { 1: [9, 10e6], 2: [0, 500e6, 500e6, 0, { continues: 1 }], 3: [0, 0] } as const;
    const fn = functionOf('f', { at: '1:0-3', calls: 9, on: { 1: [...on[1]], 2: [...on[2]], 3: [...on[3]] } });
    const text = renderBrief(profileOf([fileOf('a.ts', 'a\n.b()\nc', [fn])]), OPTIONS);
    expect(text).toContain('1. 50.0 %, 500.000 ms, - hits, a.ts:2, f');
    expect(text).toMatch(/^> 2 {2}500\.000 ms {2}- {2}\.b\(\)$/m);
    expect(text).toMatch(/^ {2}3 {4}0\.000 ms {2}0 {2}c$/m);
  });
});

describe('annotations', () => {
  /** As the runner of GitHub reads a line: actions/runner, ActionCommand.TryParseV2 and its tables of escapes. */
  function parse(line: string) {
    const match = /^::(\w+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
    if (match === null) return undefined;
    const [, command, list = '', data = ''] = match;
    const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
    const properties = Object.fromEntries(
      list.split(',').map((pair) => {
        const [key, value = ''] = pair.split('=', 2);
        return [key, unescaped(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
      }),
    );
    return { command, properties, data: unescaped(data).replaceAll('%25', '%') };
  }

  const commands = (profile: Profile, folder = '') =>
    renderAnnotations(profile, OPTIONS, folder)
      .split('\n')
      .flatMap((line) => parse(line) ?? []);

  it('look as GitHub wants them', () => {
    const [head, first] = renderAnnotations(sampleProfile(), OPTIONS, '').split('\n');
    expect(head).toBe('lprof: 960 ms wall, 7 hot lines');
    expect(first).toBe(
      '::notice file=src/parser.ts,line=24,title=lprof%3A 44.9 %25 of the run::431 ms self, 180,000 hits, 2.39 µs a hit, in Parser.row',
    );
  });

  it('are notices at lines of files, at most ten', () => {
    const found = commands(hugeProfile('x'));
    expect(found).toHaveLength(10);
    expect(new Set(found.map(({ command }) => command))).toEqual(new Set(['notice']));
    expect(commands(sampleAll(), 'packages/life/')[0]?.properties).toEqual({
      file: 'packages/life/lib/step.js',
      line: '10',
      title: 'lprof: 62.0 % of the run',
    });
  });

  it('keep what a profile holds in its place', () => {
    const profile = hostileCalls();
    const found = commands(profile);
    expect(found).toHaveLength(4);
    expect(found.map(({ command, properties }) => [command, properties.file, properties.line])).toEqual(
      ['1', '2', '3', '4'].map((line) => ['notice', harmless(profile.files[0]!.path), line]),
    );
    expect(found[0]!.data).toContain('in f`|</td>␊@everyone␛[31m');
  });
});
