import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/profile/types.ts';
import { buildFileLines, buildRowsOf, functionAt, type SourceRow } from '../../../src/report/html/page/file-rows.ts';
import { find } from '../../../src/report/html/page/find.ts';
import { callFrames, type Frame, fileFrames, framesOf, layOut } from '../../../src/report/html/page/flame-tree.ts';
import { heatBy, METRICS } from '../../../src/report/html/page/metrics.ts';
import { buildModel, hottestLines } from '../../../src/report/html/page/model.ts';
import { flameLink, parseRoute, sourceLink } from '../../../src/report/html/page/route.ts';
import { filterItems, sortItems } from '../../../src/report/html/page/sort.ts';
import { fittingColumns, metricsOf } from '../../../src/report/html/page/source-columns.ts';
import { pageData } from '../../../src/report/html/page-data.ts';
import { sampleProfile } from '../sample.ts';
import { sampleAll } from '../sample-all.ts';
import { largeProfile } from './large-profile.ts';
import { withCalls } from './with-calls.ts';

const modelOf = (profile: Profile) => buildModel(pageData(profile));
const rowsOf = (profile: Profile, index: number, calls = true, opened = new Set<string>()) => {
  const model = modelOf(profile);
  const file = model.files[index]!;
  const lines = buildFileLines(model, file, file.data.source!.split('\n').length);
  return buildRowsOf(model, lines, { calls, opened });
};
const lineRow = (rows: SourceRow[], line: number) =>
  rows.find((row): row is Extract<SourceRow, { kind: 'line' }> => row.kind === 'line' && row.line === line)!;
const metric = (id: string) => METRICS.find((each) => each.id === id)!;

describe('rows of a file', () => {
  const rows = rowsOf(withCalls(sampleProfile()), 0);
  const kinds = (from: number, to: number) => {
    const start = rows.indexOf(lineRow(rows, from));
    return rows.slice(start, rows.indexOf(lineRow(rows, to))).map(({ kind }) => kind);
  };

  it('are all lines of the source in order', () => {
    const lines = rows.filter((row) => row.kind === 'line').map((row) => row.line);
    expect(lines).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
  });

  it('have a head and callers over a function, and inner functions and callees under a line', () => {
    expect(kinds(7, 9)).toEqual(['line', 'head', 'caller', 'line']);
    expect(kinds(14, 16)).toEqual(['line', 'inner', 'call', 'line', 'inner']);
    expect(rowsOf(withCalls(sampleProfile()), 0, false).some(({ kind }) => kind === 'call' || kind === 'caller')).toBe(
      false,
    );
  });

  it('lead from a line to what it called, and from there back to the line', () => {
    const call = rows.find((row) => row.kind === 'call' && row.callee.fn.name === 'Parser.row');
    expect(call).toMatchObject({ line: 14 });
    const callers = rows.filter((row) => row.kind === 'caller' && row.fn.name === 'Parser.row');
    expect(callers.map((row) => row.kind === 'caller' && row.caller.line)).toEqual([14, 14]);
  });

  it('are joined by brackets where a statement spans several', () => {
    expect([12, 13, 14, 15, 16].map((line) => lineRow(rows, line).bracket)).toEqual(['', 'start', 'middle', 'end', '']);
    const inner = rows.filter((row) => row.kind === 'inner').map((row) => row.kind === 'inner' && row.bracket);
    expect(inner).toEqual(['middle', '']);
  });

  it('are dead where nothing ran: lines without hits, and all of a function that was never called', () => {
    const dead = rows.filter((row) => row.kind === 'line' && row.dead).map((row) => row.kind === 'line' && row.line);
    expect(dead).toEqual([11, 41, 42]);
  });

  it('show few callers until more are asked for', () => {
    const profile = withCalls(sampleProfile());
    const main = profile.files[0]!.functions[4]!;
    const call = { file: 0, function: 3, calls: 1, timeNs: 1, selfNs: 1 };
    for (const line of main.lines) line.calls = [...(line.calls ?? []), call];
    const count = (opened: Set<string>) =>
      rowsOf(profile, 0, true, opened).filter((row) => row.kind === 'caller' && row.fn.name === 'Parser.row').length;
    const more = rowsOf(profile, 0).find((row) => row.kind === 'more');
    expect(more).toMatchObject({ what: 'callers', hidden: 3 });
    expect([count(new Set()), count(new Set([more!.kind === 'more' ? more!.key : '']))]).toEqual([3, 6]);
  });

  it('are the measured lines where there is no source, however far apart', () => {
    const profile = sampleProfile();
    const [file] = profile.files;
    file!.functions[3]!.lines[0]!.line = 1e9;
    file!.functions.push({ ...file!.functions[5]!, name: 'far', line: 50, endLine: 1e12 });
    const model = modelOf(profile);
    const lines = buildFileLines(model, model.files[0]!, 0);
    expect(lines.shown.slice(-3)).toEqual([41, 50, 1e9]);
    expect(buildRowsOf(model, lines, { calls: true, opened: new Set() }).length).toBeLessThan(60);
  });

  it('find the innermost function of a line', () => {
    const [file] = modelOf(sampleAll()).files;
    expect([15, 2, 28].map((line) => functionAt(file!, line)?.name)).toEqual(['World.run', '<module>', '<module>']);
  });
});

describe('metrics', () => {
  const rows = rowsOf(sampleProfile(), 0);
  const text = (line: number, id: string) => {
    const { entry, scale } = lineRow(rows, line).figures!;
    return metric(id).text(entry, scale);
  };
  const heat = (line: number, id: string) => {
    const { entry, scale } = lineRow(rows, line).figures!;
    return heatBy(metric(id), entry, scale);
  };

  it('read as in the terminal report, with its mark', () => {
    expect(METRICS.map(({ id }) => text(24, id))).toEqual(['180,000', '431 ms', '431 ms', '', '2.39 µs', '56.9']);
    expect(METRICS.map(({ id }) => text(20, id))).toEqual(['20,000', '~1.40 ms', '~1.40 ms', '', '~70 ns', '0.2']);
    expect(METRICS.map(({ id }) => text(36, id))).toEqual(['1', '90.0 µs', '90.0 µs', '50.3 ms', '90.0 µs', '<0.1']);
    expect(METRICS.map(({ id }) => text(11, id))).toEqual(['0', '', '', '', '', '']);
  });

  it('colour each line by what was chosen', () => {
    expect([heat(24, 'time'), heat(22, 'time'), heat(20, 'time'), heat(11, 'time')]).toEqual([3, 2, 0, 0]);
    expect([heat(22, 'hits'), heat(24, 'hits'), heat(28, 'hits')]).toEqual([3, 2, 1]);
    expect([heat(36, 'await'), heat(35, 'await')]).toEqual([3, 0]);
    expect([heat(35, 'time'), heat(35, 'self')]).toEqual([3, 0]);
  });

  it('have columns where the file has figures and the window room', () => {
    const [file] = modelOf(sampleProfile()).files;
    const all = metricsOf(file!);
    expect(all.map(({ id }) => id)).toEqual(['hits', 'time', 'self', 'await', 'perHit', 'share']);
    expect(metricsOf(modelOf(sampleAll()).files[1]!).map(({ id }) => id)).not.toContain('await');
    const columns = (room: number) => fittingColumns(all, 'await', room).map(({ id }) => id);
    expect(columns(200)).toHaveLength(6);
    expect(columns(100)).toEqual(['hits', 'time', 'await', 'share']);
    expect(columns(60)).toEqual(['time', 'await']);
    expect(columns(30)).toEqual(['await']);
  });
});

describe('the flame view', () => {
  const model = modelOf(withCalls(sampleProfile()));
  const root = callFrames(model);
  const all = (frame: Frame): Frame[] => [frame, ...frame.children.flatMap(all)];

  it('has each function under its callers, and all of the self time', () => {
    const [main] = root.children;
    expect(main!.label).toBe('main');
    expect(main!.children[0]).toMatchObject({ label: 'Parser.parse', line: 35 });
    const self = all(root).reduce((sum, { selfNs }) => sum + selfNs, 0);
    expect(self).toBe(model.functions.reduce((sum, { data }) => sum + data.selfNs, 0));
    expect(root.totalNs).toBe(self);
  });

  it('is made of files, functions and lines, too', () => {
    const files = fileFrames(modelOf(sampleAll()));
    expect(files.children.map(({ label }) => label)).toEqual(['lib/step.js', 'simulation.js']);
    expect(files.children[0]!.children[0]!.children[0]).toMatchObject({ label: 'line 10', totalNs: 1240e6 });
    for (const frame of all(files).filter(({ children }) => children.length > 0)) {
      expect(frame.children.reduce((sum, { totalNs }) => sum + totalNs, 0)).toBe(frame.totalNs);
    }
  });

  it('lays frames out side by side within their callers', () => {
    for (const width of [1200, 380, 50]) {
      const boxes = layOut(root, width);
      const boxOf = new Map(boxes.map((box) => [box.frame, box]));
      for (const { frame, left, width: own, depth } of boxes.slice(1)) {
        const around = boxOf.get(frame.parent!)!;
        expect(depth).toBe(around.depth + 1);
        expect(left).toBeGreaterThanOrEqual(around.left - 1e-6);
        expect(left + own).toBeLessThanOrEqual(around.left + around.width + 1e-6);
      }
    }
  });

  it('gives a frame all of the width when it is zoomed into, below what it is in', () => {
    const parse = root.children[0]!.children[0]!;
    const boxes = layOut(parse, 1000);
    expect(boxes.filter(({ width }) => width === 1000).map(({ frame }) => frame.label)).toEqual([
      'all measured functions',
      'main',
      'Parser.parse',
    ]);
    expect(boxes.find(({ frame }) => frame === parse)!.depth).toBe(2);
  });

  it('joins what is too thin to one frame, which can be zoomed into', () => {
    const many = modelOf(largeProfile(400, 4));
    const thin = layOut(fileFrames(many), 100).filter(({ frame }) => / more$/.test(frame.label));
    expect(thin.length).toBeGreaterThan(0);
    const { frame } = thin[0]!;
    expect(frame.children.reduce((sum, { totalNs }) => sum + totalNs, 0)).toBe(frame.totalNs);
    expect(layOut(frame, 100).find((box) => box.frame === frame.children[0])).toBeDefined();
  });

  it('finds the frames of a function', () => {
    const row = model.functions.find(({ name }) => name === 'Parser.row')!;
    expect(
      framesOf(root, row)
        .map(({ parent }) => parent!.label)
        .sort(),
    ).toEqual(['<arrow>', 'Parser.parse']);
  });
});

describe('the lists', () => {
  const model = modelOf(sampleAll());

  it('have the hottest lines first, each once', () => {
    const lines = hottestLines(model, 4).map(({ file, line }) => `${file.path}:${line}`);
    expect(lines).toEqual(['lib/step.js:10', 'lib/step.js:39', 'lib/step.js:5', 'lib/step.js:64']);
    const [shared] = hottestLines(modelOf(sampleProfile()), 99).filter(({ line }) => line === 14);
    expect(shared).toMatchObject({ selfNs: 33e6, hits: 20_000, fn: { name: 'Parser.parse' } });
  });

  it('are sorted by text or number, either way, and filtered by words', () => {
    const names = (key: 'name' | 'hits', reversed: boolean) =>
      sortItems(model.functions, (fn) => fn[key], reversed).map(({ name }) => name);
    expect(names('name', false).slice(0, 2)).toEqual(['<module>', 'World.cells']);
    expect(names('name', true)[0]).toBe('step.<arrow>');
    expect(names('hits', false)[0]).toBe('rules');
    expect(filterItems(model.functions, ({ name }) => name, 'WORLD run').map(({ name }) => name)).toEqual([
      'World.run',
    ]);
  });

  it('are searched: functions, files, and text in the source', () => {
    const found = find(model, 'STEP');
    expect(found.filter(({ kind }) => kind === 'function').map(({ text }) => text)).toEqual(['step.<arrow>', 'step']);
    expect(found.filter(({ kind }) => kind === 'file')).toMatchObject([{ text: 'lib/step.js' }]);
    expect(found.filter(({ kind }) => kind === 'line')[0]).toMatchObject({
      place: 'lib/step.js:2',
      href: '#/source/1/2',
    });
    expect(find(model, '  ')).toEqual([]);
  });
});

it('addresses lead back to where they come from', () => {
  expect(parseRoute(sourceLink(3, 14))).toEqual({ view: 'source', file: 3, line: 14 });
  expect(parseRoute(sourceLink(3))).toEqual({ view: 'source', file: 3, line: undefined });
  expect(parseRoute(flameLink(7))).toEqual({ view: 'flame', by: 'calls', fn: 7 });
  expect(parseRoute('#/flame/files')).toEqual({ view: 'flame', by: 'files', fn: undefined });
  for (const other of ['', '#', '#/nowhere', '#/../x']) expect(parseRoute(other)).toEqual({ view: 'overview' });
});
