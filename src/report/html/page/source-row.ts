import { formatCount, formatShare, formatTime, plural } from '../../format-number.ts';
import { functionText } from '../../function-text.ts';
import { harmless } from '../../harmless.ts';
import { codeSpans } from './code.ts';
import type { OpenFile } from './context.ts';
import { h, styled } from './dom.ts';
import { cell, describeFunction } from './figures.ts';
import type { Bracket, Callee, Figures, SourceRow } from './file-rows.ts';
import { barBy, heatBy, type Metric, type MetricId } from './metrics.ts';
import type { Caller, Fn, Model } from './model.ts';
import { flameLink, sourceLink } from './route.ts';

/** What the rows of a file are drawn with. */
export interface RowStyle {
  model: Model;
  open: OpenFile;
  columns: readonly Metric[];
  chosen: Metric;
  /** Functions whose lines are marked. */
  marked: Fn | undefined;
  openMore: (key: string) => void;
}

/** Draws a row of the annotated source. */
export function drawSourceRow(row: SourceRow, style: RowStyle): HTMLElement {
  switch (row.kind) {
    case 'head':
      return drawHead(row.fn, style);
    case 'caller':
      return drawCaller(row.fn, row.caller, style);
    case 'line':
      return drawLine(row, style);
    case 'inner':
      return drawInner(row, style);
    case 'call':
      return drawCallee(row.callee, row.bracket, row.line, style);
    case 'more':
      return drawMore(row, style);
  }
}

function drawLine(row: Extract<SourceRow, { kind: 'line' }>, style: RowStyle): HTMLElement {
  const { line, figures, bracket, dead, calls } = row;
  const { open, chosen, marked } = style;
  const heat = figures === undefined || dead ? 0 : heatBy(chosen, figures.entry, figures.scale);
  const number = h('a', { class: 'number', href: sourceLink(open.lines.file.index, line) }, String(line));
  const tokens = open.code.tokens?.[line - 1] ?? [{ text: open.code.text[line - 1] ?? '', kind: 'plain' as const }];
  const links = calls.length > 0 ? linksOf(calls) : undefined;
  const isMarked = marked !== undefined && marked.file === open.lines.file.index && figures?.fn === marked;
  return frame(
    `source-row heat${heat}${dead ? ' dead' : ''}${isMarked ? ' marked' : ''}`,
    cell('number-cell', number),
    figureCells(figures, style),
    bracket,
    cell('code', ...codeSpans(tokens, links)),
  );
}

/** The last word of a called function's name leads to it, where the line holds that word. */
function linksOf(calls: readonly Callee[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const { fn } of calls) {
    const word = /([\p{ID_Start}$_#][\p{ID_Continue}$]*)$/u.exec(fn.data.name)?.[1];
    if (word !== undefined && !links.has(word)) links.set(word, sourceLink(fn.file, fn.data.line));
  }
  return links;
}

function figureCells(figures: Figures | undefined, { columns, chosen }: RowStyle): HTMLElement[] {
  return columns.map((metric) => {
    if (figures === undefined) return cell(`figure ${metric.id}`);
    const { entry, scale } = figures;
    const shown = cell(`figure ${metric.id}`, metric.text(entry, scale));
    if (metric.id !== chosen.id) return shown;
    shown.classList.add('bar');
    return styled(shown, { '--share': `${(barBy(metric, entry, scale) * 100).toFixed(2)}%` });
  });
}

function drawInner({ figures, bracket, line }: Extract<SourceRow, { kind: 'inner' }>, style: RowStyle): HTMLElement {
  const heat = heatBy(style.chosen, figures.entry, figures.scale);
  const text = style.open.code.text[line - 1];
  const shown = harmless(functionText(text, figures.fn.data)).slice(0, 200);
  return frame(
    `source-row inner heat${heat}`,
    cell('number-cell'),
    figureCells(figures, style),
    bracket,
    cell('code', indent(text), h('span', { class: 'note' }, `↳ ${shown}`)),
  );
}

function drawHead(fn: Fn, style: RowStyle): HTMLElement {
  const kind = ['getter', 'setter', 'field', 'static block'].includes(fn.data.kind) ? ` (${fn.data.kind})` : '';
  const flame = style.model.hasCalls && fn.data.timeNs > 0;
  return h(
    'div',
    { class: 'source-row head' },
    cell(
      'head-cell',
      h('strong', {}, fn.name, kind),
      h('span', { class: 'note' }, describeFunction(fn, style.model)),
      flame ? h('a', { href: flameLink(fn.id), title: 'Show in the flame view' }, 'flame') : '',
    ),
  );
}

function drawCaller(fn: Fn, { fn: from, line, call }: Caller, style: RowStyle): HTMLElement {
  const { calls, timeNs, selfNs } = call;
  const share = formatShare(timeNs / fn.data.timeNs);
  const link = h('a', { href: sourceLink(from.file, line) }, place(from, line, style));
  return frame(
    'source-row call',
    cell('number-cell'),
    callCells({ calls, timeNs, selfNs, share }, style),
    '',
    cell('code', indent(style.open.code.text[fn.data.line - 1]), h('span', { class: 'note' }, '← called by '), link),
  );
}

function drawCallee(callee: Callee, bracket: Bracket, line: number, style: RowStyle): HTMLElement {
  const { fn } = callee;
  const link = h('a', { href: sourceLink(fn.file, fn.data.line) }, place(fn, fn.data.line, style));
  return frame(
    'source-row call',
    cell('number-cell'),
    callCells({ ...callee, share: '' }, style),
    bracket,
    cell('code', indent(style.open.code.text[line - 1]), h('span', { class: 'note' }, '→ '), link),
  );
}

/** A function with its place: only the line within the same file. */
function place(fn: Fn, line: number, { model, open }: RowStyle): string {
  const path = fn.file === open.lines.file.index ? 'line ' : `${model.files[fn.file]!.path}:`;
  return `${fn.name}, ${path}${line}`;
}

function callCells(
  { calls, timeNs, selfNs, share }: { calls: number; timeNs: number; selfNs: number; share: string },
  { columns }: RowStyle,
): HTMLElement[] {
  const texts: Record<MetricId, string> = {
    hits: `${formatCount(calls)}×`,
    time: formatTime(timeNs),
    self: formatTime(selfNs),
    await: '',
    perHit: calls > 0 ? formatTime(timeNs / calls) : '',
    share,
  };
  return columns.map(({ id }) => cell(`figure ${id}`, texts[id]));
}

function drawMore({ key, hidden, what, bracket }: Extract<SourceRow, { kind: 'more' }>, style: RowStyle): HTMLElement {
  const text = what === 'callers' ? plural(hidden, 'more caller') : `${hidden} more called`;
  const button = h('button', { class: 'link', onclick: () => style.openMore(key) }, `${text}…`);
  return frame(
    'source-row call',
    cell('number-cell'),
    style.columns.map(({ id }) => cell(`figure ${id}`)),
    bracket,
    cell('code', '  ', button),
  );
}

/** A row: what stays at the left, and the source behind the bracket. */
function frame(
  className: string,
  number: HTMLElement,
  figures: readonly HTMLElement[],
  bracket: Bracket,
  code: HTMLElement,
): HTMLElement {
  const left = h('span', { class: 'left', role: 'presentation' }, number, ...figures);
  const joint = h('span', { class: `bracket ${bracket}`, 'aria-hidden': 'true' });
  return h('div', { class: className }, left, joint, code);
}

function indent(text: string | undefined): string {
  return /^\s*/.exec(text ?? '')![0];
}
