import { describe, expect, it } from 'vitest';
import type { TextOptions } from '../../src/report/options.ts';
import { renderText } from '../../src/report/text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { fileOf, functionOf, profileOf } from './fixture.ts';
import { sampleProfile } from './sample.ts';
import { sampleAll } from './sample-all.ts';

const MS = 1_000_000;

/** The lines of the report that hold `part`. */
const find = (report: string, part: string) => report.split('\n').filter((line) => line.includes(part));

describe('the report', () => {
  it.each<[string, () => string]>([
    ['marked-80', () => renderText(sampleProfile(), { width: 80, savedAs: 'parser.lprof' })],
    ['marked-120', () => renderText(sampleProfile(), { width: 120 })],
    ['marked-160', () => renderText(sampleProfile(), { width: 160, unit: 'ms' })],
    ['marked-100-color', () => renderText(sampleProfile(), { width: 100, color: true, savedAs: 'parser.lprof' })],
    ['all-80', () => renderText(sampleAll(), { width: 80 })],
    ['all-120', () => renderText(sampleAll(), { width: 120, top: 3, sort: 'time', disk: () => 'changed' })],
    ['all-160-line', () => renderText(sampleAll(), { width: 160, sort: 'line', full: true, skipZero: true })],
  ])('looks as in %s.golden.txt', async (name, render) => {
    await expect(render()).toMatchFileSnapshot(`./${name}.golden.txt`);
  });

  it.each([40, 50, 60, 72, 80, 97, 100, 120, 160, 300])('fits a terminal of %i columns', (width) => {
    const many = sampleAll();
    many.files[0]!.path = `${'very/'.repeat(20)}long.js`;
    many.files[1]!.functions[0]!.name = `${'namespace.'.repeat(20)}step`;
    many.run.argv = ['x'.repeat(500), 'y z'];
    for (const profile of [sampleProfile(), sampleAll(), many]) {
      for (const color of [false, true]) {
        const lines = renderText(profile, { width, color, disk: () => '' }).split('\n');
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => / $/.test(line))).toEqual([]);
      }
    }
  });

  it('is the same with colours and without, but for the colours', () => {
    const plain = renderText(sampleAll(), { width: 120 });
    const color = renderText(sampleAll(), { width: 120, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences
    expect(color.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });

  it('says in its first line by which rule the functions were chosen', () => {
    const first = (rule: 'patterns' | 'marked' | 'all', ...patterns: string[]) =>
      renderText(profileOf([], { selection: { rule, patterns } }), { width: 120 }).split('\n')[0];
    expect(first('marked')).toBe('lprof: marked functions (@profile)');
    expect(first('all')).toBe("lprof: every function of the program's own code (no markers found)");
    expect(first('all', '--all')).toBe("lprof: every function of the program's own code (--all)");
    expect(first('patterns', 'Parser.*', 'main')).toBe("lprof: functions matching 'Parser.*', 'main'");
  });

  it('says so when nothing was called, or nothing selected', () => {
    const idle = profileOf([fileOf('a.ts', 'function f() {}', [functionOf('f', { at: '1:0-1' })])]);
    expect(renderText(idle)).toContain('Nothing was measured: no function was called.');
    expect(renderText(idle)).toMatch(/── f ── a\.ts:1 ─+\n {3}never called/);
    expect(renderText(profileOf([]))).toContain('Nothing was measured: no function was selected');
  });

  it('joins warnings that differ in their file only', () => {
    const lost = (file: string) => `${file}: its source map ${file}.map cannot be used`;
    const warnings = [lost('a.js'), 'b.ts:3: left out', lost('c.js'), 'b.ts:7: left out', 'alone'];
    const text = renderText(profileOf([], { warnings }));
    expect(text).toContain(' ! a.js: its source map a.js.map cannot be used (and 1 more like this)\n');
    expect(text).toContain(' ! b.ts:3: left out (and 1 more like this)\n ! alone\n');
  });

  it('reports the end of the program, lost data and warnings', () => {
    const text = renderText(
      profileOf([], { exit: { code: null, signal: 'SIGKILL' }, complete: false, warnings: ['a\u001b[31mb'] }),
    );
    expect(text).toMatch(/Ended +by SIGKILL/);
    expect(text).toMatch(/! The program ended in a way that may have lost/);
    expect(text).toContain('! a␛[31mb');
    expect(renderText(profileOf([], { exit: { code: 7, signal: null } }))).toMatch(/Ended +with exit code 7/);
    expect(renderText(profileOf([]))).not.toMatch(/Ended/);
  });

  it('shows a row that is 40 % of the run in red and a share of 100 % of next to nothing in grey', () => {
    const text = renderText(
      profileOf([
        fileOf('a.ts', 'hot();\ncold();', [
          functionOf('hot', { at: '1:0-1', calls: 1, on: { 1: [1, 400 * MS] } }),
          functionOf('cold', { at: '2:0-2', calls: 1, on: { 2: [1, 0.1 * MS] } }),
        ]),
      ]),
      { color: true },
    );
    expect(text).toContain('\u001b[1m\u001b[31m400 ms');
    expect(text).toContain('\u001b[90m100 µs');
  });
});

describe('a listing', () => {
  const SOURCE = ['function f(list) {', '  return list', '    .map((x) => x * 2)', '    .length;', '}', ''].join('\n');

  it('has percentages of the function, and columns for self and await only where they say something', () => {
    const on = { 2: [4, 750 * MS, 750 * MS], 4: [2, 250 * MS, 250 * MS] } as const;
    const plain = functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [...on[2]], 4: [...on[4]] } });
    const text = renderText(profileOf([fileOf('a.ts', SOURCE, [plain])]));
    expect(find(text, 'Line ')).toEqual([' Line  Hits    Time  Per hit  % time     Source']);
    expect(find(text, 'return list')[1]).toBe('    2     4  750 ms   188 ms    75.0  ▆    return list');
    expect(find(text, '.length')[1]).toContain('25.0');
    const waits = functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [4, 750 * MS, 5 * MS, 9 * MS] } });
    const [head] = find(renderText(profileOf([fileOf('a.ts', SOURCE, [waits])]), { width: 120 }), 'Line ');
    expect(head).toMatch(/Hits +Time +Self +Await +Per hit +% time/);
  });

  it('joins the lines of a statement with a bracket', () => {
    const fn = functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [1, MS, MS, 0, { endLine: 4 }] } });
    const text = renderText(profileOf([fileOf('a.ts', SOURCE, [fn])]));
    expect(
      text
        .split('\n')
        .map((line) => /[╭│╰].*/.exec(line)?.[0])
        .filter(Boolean),
    ).toEqual(['╭   return list', '│     .map((x) => x * 2)', '╰     .length;']);
  });

  it('leaves the bodies of callbacks out of the bracket, and the bracket out where nothing else is left', () => {
    const source = [
      'f(',
      '  a(),',
      '  () => {',
      '    b();',
      '    c();',
      '  },',
      '  d(),',
      ');',
      'e(() => {',
      '  g();',
      '});',
    ];
    const bracketed = (from: number, to: number, inner: string, body: Record<number, [number, number]>) => {
      const outer = functionOf('f', {
        at: '1:0-11',
        calls: 1,
        on: { [from]: [1, MS, MS, 0, { endLine: to }] },
      });
      const callback = functionOf('callback', { at: inner, calls: 1, on: body });
      const text = renderText(profileOf([fileOf('a.ts', source.join('\n'), [outer, callback])]));
      return find(text, '').flatMap((line) => /[╭│╰] +(.*)/.exec(line)?.[1] ?? []);
    };
    expect(bracketed(1, 8, '3:2-6', { 4: [1, 1], 5: [1, 1] })).toEqual(['f(', 'a(),', '() => {', '},', 'd(),', ');']);
    expect(bracketed(9, 11, '9:2-11', { 10: [1, 1] })).toEqual([]);
  });

  it('shows a function within a line under the line', () => {
    const f = functionOf('f', {
      at: '1:0-5',
      calls: 1,
      on: { 2: [1, MS], 3: [0, 30 * MS, 10 * MS, 0, { continues: 2 }] },
    });
    const inner = functionOf('f.<arrow>', { kind: 'arrow', at: '3:9-3', calls: 8, on: { 3: [8, 20 * MS] } });
    const text = renderText(profileOf([fileOf('a.ts', SOURCE, [f, inner])]));
    expect(find(text, '──')).toHaveLength(1);
    expect(find(text, '↳')).toEqual(['          8  20.0 ms  20.0 ms    64.5  ▅        ↳ (x) => x * 2']);
    expect(find(text, '.map').at(-1)).toMatch(/^ {4}3 +30.0 ms/);
  });

  it('takes percentages of a nested function that ran on its own, later', () => {
    const f = functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [1, 1 * MS] } });
    const inner = functionOf('f.later', { at: '3:9-3', calls: 8, on: { 3: [8, 200 * MS] } });
    const text = renderText(profileOf([fileOf('a.ts', SOURCE, [f, inner])]));
    expect(text).toContain('% time is of 200 ms in f.later');
    expect(find(text, '.map').at(-1)).toContain('100.0');
  });

  it('marks times that are too short for the clock, and explains the mark only then', () => {
    const at = (ns: number) =>
      renderText(
        profileOf([fileOf('a.ts', SOURCE, [functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [1000, ns * 1000] } })])]),
      );
    expect(at(199)).toMatch(/~199 µs/);
    expect(at(199)).toMatch(/~ under 200 ns a hit/);
    expect(at(200)).not.toContain('~');
  });

  it('keeps the time of a hot callback line apart from a line that never ran', () => {
    const f = functionOf('f', {
      at: '1:0-5',
      calls: 1,
      on: { 2: [1, 0], 3: [0, 0, 0, 0, { continues: 2 }], 4: [0, 0] },
    });
    const text = renderText(profileOf([fileOf('a.ts', SOURCE, [f])]), { color: true });
    expect(find(text, '.length')[0]).toMatch(/\[90m0.*\[90m {4}\.length;/);
    expect(find(text, '.map')[0]).not.toMatch(/\[90m {4}\.map/);
  });

  it('shows rows without text when the profile has no source, and uses the disk when it is the same', () => {
    const file = fileOf('a.ts', SOURCE, [functionOf('f', { at: '1:0-5', calls: 1, on: { 2: [1, MS], 4: [1, MS] } })]);
    delete file.source;
    const bare = renderText(profileOf([file]));
    expect(bare).toContain('! the source of this file is not in the profile');
    expect(bare).toMatch(/^ {4}2 +1 +1\.00 ms/m);
    const read = renderText(profileOf([file]), { disk: (path) => (path === 'a.ts' ? SOURCE : undefined) });
    expect(read).toContain('return list');
    expect(read).not.toContain('!');
  });

  it('says when the file on disk has changed', () => {
    const changed = 'the file has changed since the run';
    expect(renderText(sampleProfile(), { disk: () => 'other' })).toContain(changed);
    expect(renderText(sampleProfile(), { disk: () => sampleProfile().files[0]!.source })).not.toContain(changed);
    expect(renderText(sampleProfile(), { disk: () => undefined })).not.toContain(changed);
  });

  it('makes control characters in source and names harmless', () => {
    const source = 'f("\u001b]0;title\u0007", "\u202e", `\u0000`);';
    const fn = functionOf('f\u001b[2J', { at: '1:0-1', calls: 1, on: { 1: [1, MS] } });
    const text = renderText(profileOf([fileOf('a\u0007.ts', source, [fn])]), { width: 120 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).toContain('f("␛]0;title␇", "\ufffd", `␀`);');
    expect(text).toContain('a␇.ts');
  });

  it('survives lines and functions outside of the source', () => {
    const wrong = functionOf('f', {
      at: '90:5-9007199254740991',
      calls: 1,
      on: { 90: [1, MS], 5000000: [1, MS, MS, 0, { endLine: 9e15 }] },
    });
    expect(() => renderText(profileOf([fileOf('a.ts', SOURCE, [wrong])]))).not.toThrow();
  });
});

describe('the choice of functions', () => {
  const names = (options: Partial<TextOptions>) =>
    [...renderText(sampleAll(), { width: 120, ...options }).matchAll(/^── (\S+)/gm)].map(([, name]) => name);

  it('shows the ten hottest of a whole program by self time, and all that were marked', () => {
    expect(names({}).slice(0, 2)).toEqual(['step', 'rules']);
    expect(names({ top: 2 })).toEqual(['step', 'rules']);
    const text = renderText(sampleAll(), { top: 2 });
    expect(text).toContain('5 more functions were called (--top 7 shows all)');
    expect(renderText(sampleAll())).not.toContain('--top');
  });

  it.each<[TextOptions['sort'], string[]]>([
    ['time', ['<module>', 'World.run', 'step']],
    ['self', ['step', 'rules', 'seed']],
    ['hits', ['rules', 'step', 'seed']],
    ['line', ['step', 'rules', '<module>']],
  ])('orders by %s', (sort, expected) => {
    expect(names({ sort }).slice(0, 3)).toEqual(expected);
  });

  it('names functions that were never called in one line, or not at all', () => {
    expect(renderText(sampleAll())).toMatch(/^never called: fade, rarely, World\.draw$/m);
    expect(renderText(sampleAll(), { skipZero: true })).not.toContain('never called:');
    expect(renderText(sampleProfile(), { skipZero: true })).not.toContain('── unused');
  });
});
