import type { Context } from './context.ts';
import { h, styled } from './dom.ts';
import { buildRowsOf, functionAt, type SourceRow } from './file-rows.ts';
import { heatBy, type MetricId } from './metrics.ts';
import { createMinimap } from './minimap.ts';
import type { FileEntry, Fn } from './model.ts';
import { fittingColumns, metricsOf, WIDTHS } from './source-columns.ts';
import { drawSourceRow } from './source-row.ts';
import { type VirtualList, virtualList } from './virtual-list.ts';

/** The annotated source of a file. */
export interface SourcePane {
  element: HTMLElement;
  list: VirtualList;
  /** Switches for what is shown. */
  tools: HTMLElement;
  /** Brings a line into sight and makes it the current one. */
  showLine(line: number): void;
  /** Marks the lines of a function. */
  mark(fn: Fn | undefined): void;
  keys: Readonly<Record<string, () => void>>;
  /** Draws anew what is drawn in the colours of the theme. */
  recolor(): void;
}

const ROW_HEIGHT = 20;
/** Of longer lines the rest is cut. */
const LONGEST = 2000;

/** @param onFunction called with the function of the line that was made the current one */
export function sourcePane(context: Context, index: number, onFunction?: (fn: Fn | undefined) => void): SourcePane {
  const { model, settings } = context;
  const open = context.fileOf(index);
  const { file } = open.lines;
  const metrics = metricsOf(file);
  const opened = new Set<string>();
  const longest = open.code.text.reduce((most, line) => Math.max(most, Math.min(line.length, LONGEST)), 0);
  let marked: Fn | undefined;
  let rows: SourceRow[] = [];
  let columns = [...metrics];
  const chosen = () => metrics.find(({ id }) => id === settings.metric) ?? metrics.find(({ id }) => id === 'time')!;
  const head = h('div', { class: 'source-row titles', role: 'row', 'aria-rowindex': 1 });

  const list = virtualList({
    label: `Source of ${file.path}`,
    rowHeight: ROW_HEIGHT,
    count: 0,
    head,
    row: (at) => drawSourceRow(rows[at]!, { model, open, columns, chosen: chosen(), marked, openMore }),
    onSelect: (at) => onFunction?.(functionOf(file, rows[at]!)),
  });
  const heatOf = (row: SourceRow) =>
    row.kind === 'line' && row.figures !== undefined && !row.dead
      ? heatBy(chosen(), row.figures.entry, row.figures.scale)
      : 0;
  const minimap = createMinimap(list, () => rows.map(heatOf));
  const element = h('div', { class: 'source-pane' }, list.element, minimap.element);

  const build = () => {
    rows = buildRowsOf(model, open.lines, { calls: settings.calls && model.hasCalls, opened });
    list.refresh(rows.length);
    minimap.draw();
  };
  const layOut = () => {
    const size = Number.parseFloat(getComputedStyle(element).getPropertyValue('--char')) || 7.5;
    columns = fittingColumns(metrics, chosen().id, element.clientWidth / size - 8);
    const widths = columns.map(({ id }) => `${WIDTHS[id]}ch`);
    styled(list.element, { '--left': `6ch ${widths.join(' ')}`, '--longest': `${longest}ch` });
    drawTitles();
    list.refresh();
    minimap.draw();
  };
  const choose = (id: MetricId) => {
    settings.metric = id;
    picker.value = id;
    layOut();
  };
  const openMore = (key: string) => {
    opened.add(key);
    build();
  };
  const drawTitles = () => {
    const titles = columns.map((metric) => {
      const isChosen = metric.id === chosen().id;
      const button = h('button', { title: metric.about, onclick: () => choose(metric.id) }, metric.title);
      button.setAttribute('aria-pressed', String(isChosen));
      return h('span', { class: `figure ${metric.id}`, role: 'columnheader' }, button);
    });
    head.replaceChildren(
      h(
        'span',
        { class: 'left', role: 'presentation' },
        h('span', { class: 'number-cell', role: 'columnheader' }, 'Line'),
        ...titles,
      ),
      h('span', { class: 'bracket', 'aria-hidden': 'true' }),
      h('span', { class: 'code', role: 'columnheader' }, 'Source'),
    );
  };

  const picker = h(
    'select',
    { 'aria-label': 'Colour lines by', onchange: () => choose(picker.value as MetricId) },
    ...metrics.map(({ id, title }) => h('option', { value: id }, title)),
  );
  picker.value = chosen().id;
  const callsSwitch = h('input', { type: 'checkbox', onchange: () => setCalls(callsSwitch.checked) });
  callsSwitch.checked = settings.calls;
  const setCalls = (on: boolean) => {
    settings.calls = on;
    callsSwitch.checked = on;
    const line = lineOf(rows[list.current]);
    build();
    if (line !== undefined) showLine(line);
  };
  const showLine = (line: number) => {
    const at = rows.findIndex((row) => row.kind === 'line' && row.line === line);
    if (at >= 0) list.select(at, 'center');
  };
  const jump = (step: 1 | -1) => {
    const hot = rows.map((row, at) => ({ at, heat: heatOf(row) })).filter(({ heat }) => heat >= 2);
    const next = step > 0 ? hot.find(({ at }) => at > list.current) : hot.findLast(({ at }) => at < list.current);
    if (next !== undefined) list.select(next.at, 'center');
  };
  const nextMetric = () => {
    const at = metrics.findIndex(({ id }) => id === chosen().id);
    choose(metrics[(at + 1) % metrics.length]!.id);
  };
  const tools = h(
    'div',
    { class: 'tools' },
    h('button', { title: 'Previous hot line (p)', 'aria-label': 'Previous hot line', onclick: () => jump(-1) }, '↑'),
    h('button', { title: 'Next hot line (n)', 'aria-label': 'Next hot line', onclick: () => jump(1) }, '↓'),
    h('label', { title: 'Colour lines by (m)' }, h('span', {}, 'Heat '), picker),
    model.hasCalls && h('label', { title: 'Rows of callers and callees (c)' }, callsSwitch, ' Calls'),
  );

  open.onColors = () => list.refresh();
  build();
  new ResizeObserver(layOut).observe(element);
  return {
    element,
    list,
    tools,
    showLine,
    mark(fn) {
      marked = fn;
      list.refresh();
    },
    recolor: minimap.draw,
    keys: {
      n: () => jump(1),
      p: () => jump(-1),
      m: nextMetric,
      c: () => setCalls(!settings.calls),
    },
  };
}

function lineOf(row: SourceRow | undefined): number | undefined {
  return row === undefined || row.kind === 'head' || row.kind === 'caller' ? undefined : row.line;
}

function functionOf(file: FileEntry, row: SourceRow): Fn | undefined {
  if (row.kind === 'head' || row.kind === 'caller') return row.fn;
  const figures = row.kind === 'line' || row.kind === 'inner' ? row.figures : undefined;
  return figures?.fn ?? functionAt(file, row.line);
}
