// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source text under test
import { describe, expect, it } from 'vitest';
import { certainFromNs } from '../../src/profile/uncertain.ts';
import { formatCount, formatRound, formatShare, formatTime } from '../../src/report/format-number.ts';
import { functionText } from '../../src/report/function-text.ts';
import { harmless } from '../../src/report/harmless.ts';
import { bar, heatOf } from '../../src/report/heat.ts';
import { tokenize } from '../../src/report/tokenize.ts';
import { clip, displayWidth, wrap } from '../../src/report/width.ts';
import { functionOf, profileOf } from './fixture.ts';

describe('formatTime', () => {
  it.each([
    [0, '0'],
    [1, '1 ns'],
    [2.4, '2.40 ns'],
    [71.4, '71 ns'],
    [999, '999 ns'],
    [999.6, '1.00 µs'],
    [1000, '1.00 µs'],
    [9996, '10.0 µs'],
    [12_345, '12.3 µs'],
    [999_400, '999 µs'],
    [999_600, '1.00 ms'],
    [1_234_567, '1.23 ms'],
    [999_999_999, '1.00 s'],
    [61_500_000_000, '61.5 s'],
    [7_200_000_000_000, '7,200 s'],
  ])('writes %d ns as %s', (ns, text) => {
    expect(formatTime(ns)).toBe(text);
  });

  it('keeps to a unit that is given', () => {
    expect(formatTime(1_234_567, 'ns')).toBe('1,234,567 ns');
    expect(formatTime(1_234_567, 'us')).toBe('1,234.6 µs');
    expect(formatTime(1_234_567, 'ms')).toBe('1.235 ms');
    expect(formatTime(1_234_567, 's')).toBe('0.001235 s');
    expect(formatTime(71.4, 'ms')).toBe('0.000071 ms');
    expect(formatTime(0.25, 'ns')).toBe('0.25 ns');
  });

  it('leaves zeros out of what was set', () => {
    expect([1000, 2.4, 100, 1_500_000, 20_000].map(formatRound)).toEqual([
      '1 µs',
      '2.4 ns',
      '100 ns',
      '1.5 ms',
      '20 µs',
    ]);
  });
});

it('counts and shares are written for people', () => {
  expect([0, 999, 1000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([0, 0.0001, 0.001, 0.12345, 1].map(formatShare)).toEqual(['', '<0.1', '0.1', '12.3', '100.0']);
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['µs █ …', 6],
    ['日本語', 6],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['✓', 1],
    ['한글', 4],
    ['ｆ', 2],
    ['\u001b[31mred\u001b[39m', 3],
    ['\u200b', 0],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is kept by clip, which never cuts a character in half', () => {
    expect(clip('abcdef', 6)).toBe('abcdef');
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('日本語', 4)).toBe('日…');
    expect(clip('a/b/c.ts', 5, 'start')).toBe('…c.ts');
    expect(clip('abc', 0)).toBe('');
  });

  it('is kept by wrap', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('incomprehensible', 8)).toEqual(['incompr…']);
  });
});

it('harmless text steers no terminal, and keeps its length', () => {
  const text = 'a\u001b\u0000\u007f\u0085\u202e\ud800b\tc';
  expect(harmless(text)).toBe('a␛␀␡\ufffd\ufffd\ufffdb c');
  expect(harmless('👍 é 日')).toBe('👍 é 日');
});

describe('heat', () => {
  it('is relative to the function, with a floor relative to the run', () => {
    expect(heatOf(90, 100, 100)).toBe(3);
    expect(heatOf(15, 100, 100)).toBe(2);
    expect(heatOf(5, 100, 100)).toBe(1);
    expect(heatOf(0, 100, 100)).toBe(0);
    expect(heatOf(90, 100, 9000)).toBe(2);
    expect(heatOf(90, 100, 90_000)).toBe(0);
  });

  it('has a bar as long as the share', () => {
    expect([0, 0.5, 1, 7].map((share) => bar(share, 4))).toEqual(['', '██', '████', '████']);
    expect([0, 0.5, 1].map((share) => bar(share, 1))).toEqual(['', '▄', '█']);
    expect(bar(Number.NaN, 4)).toBe('');
  });
});

it('how short is too short depends on the clock', () => {
  const { clock } = profileOf([]).run;
  expect(certainFromNs(clock)).toBe(200);
  expect(certainFromNs({ ...clock, gapShare: 0.5 })).toBe(500);
  expect(certainFromNs({ ...clock, kind: 'exact', probeNs: 55 })).toBe(550);
});

describe('tokenize', () => {
  /** Each token that is not plain, as `kind:text`, line by line. */
  const kinds = (source: string) =>
    tokenize(source).map((line) =>
      line.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind}:${text}`),
    );

  it('keeps every character and every line', () => {
    const source = 'a\r\nb /* c\n d */ `e\n${f}g`\u2028"h\\\ni" /j/g';
    const lines = tokenize(source).map((line) => line.map((token) => token.text).join(''));
    expect(lines).toEqual(source.split(/\r\n|[\n\u2028]/));
  });

  it('follows comments and templates over several lines', () => {
    expect(kinds('/* a\nb */ const x')).toEqual([['comment:/* a'], ['comment:b */', 'keyword:const']]);
    expect(kinds('`a\n${b + `c${1}`}\n` + 2')).toEqual([
      ['string:`a'],
      ['string:${', 'string:`c${', 'number:1', 'string:}`', 'string:}'],
      ['string:`', 'number:2'],
    ]);
    expect(kinds('`${ { a: {} } }` 1')).toEqual([['string:`${', 'string:}`', 'number:1']]);
  });

  it('tells regular expressions from divisions and JSX', () => {
    expect(kinds('a = /[/"]x/g')).toEqual([['regex:/[/"]x/g']]);
    expect(kinds('a / b / c; (a) / 2; x[1] / 2')[0]).toEqual(['number:2', 'number:1', 'number:2']);
    expect(kinds('return /a/.test(b)')[0]).toEqual(['keyword:return', 'regex:/a/']);
    expect(kinds('<a></a><b></b>; <A x={1} /><B y={2} />')[0]).toEqual(['number:1', 'number:2']);
  });

  it('ends a wrong guess with the line', () => {
    expect(kinds("<p>don't</p>\nconst a")[1]).toEqual(['keyword:const']);
  });

  it('knows words that are keywords only in their place', () => {
    expect(kinds('type T = 1')[0]).toEqual(['keyword:type', 'number:1']);
    expect(kinds('type = from.of; ({ of: 1, class: 2, default: x }); a.delete()')[0]).toEqual([
      'number:1',
      'number:2',
      'keyword:default',
    ]);
    expect(kinds('for (const x of xs) await x')[0]).toEqual([
      'keyword:for',
      'keyword:const',
      'keyword:of',
      'keyword:await',
    ]);
  });

  it('never fails and never loses text, whatever the text', () => {
    const pieces = [
      '`',
      '${',
      '}',
      '/*',
      '*/',
      '//',
      '"',
      "'",
      '\\',
      '\n',
      '/',
      '<',
      'x',
      '1',
      '\u001b',
      '日',
      '\ud800',
    ];
    for (let seed = 1; seed < 300; seed++) {
      const source = Array.from({ length: 30 }, (_, i) => pieces[(seed * 7919 + i * i * seed) % pieces.length]).join(
        '',
      );
      const text = tokenize(source)
        .map((line) => line.map((token) => token.text).join(''))
        .join('\n');
      expect(text).toBe(source);
    }
  });

  it('takes linear time', () => {
    const started = performance.now();
    tokenize('`'.repeat(50_001) + '/*'.repeat(50_000));
    tokenize('a = /'.repeat(20_000));
    tokenize('a = /['.repeat(50_000));
    tokenize('{'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

it('a text too long for regular expressions is not coloured', () => {
  const text = `'${'a'.repeat(2e7)}`;
  expect(tokenize(`${text}\n\nx`)).toEqual([[{ text, kind: 'plain' }], [], [{ text: 'x', kind: 'plain' }]]);
});

it('the text of a function in the middle of a line ends where the function ends', () => {
  const text = (line: string, column: number) => functionText(line, functionOf('name', { at: `1:${column}-1` }));
  const line = 'a.filter((x) => x.a, 1).map(({ b }) => [b, "),"]);';
  expect(text(line, 9)).toBe('(x) => x.a');
  expect(text(line, 28)).toBe('({ b }) => [b, "),"]');
  expect(text('', 5)).toBe('name');
});
