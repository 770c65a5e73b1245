import { formatShare, formatTime, plural } from '../../format-number.ts';
import type { Context } from './context.ts';
import { h } from './dom.ts';
import { flameChart } from './flame-chart.ts';
import { callFrames, type Frame, fileFrames, framesOf } from './flame-tree.ts';
import type { Fn, Model } from './model.ts';
import { sourceLink } from './route.ts';
import { type SourcePane, sourcePane } from './source-pane.ts';
import type { View } from './view.ts';

/** Colours that tell frames apart. */
const HUES = 8;

/**
 * The flame view: where the time went by calls or by files, over the source of the chosen frame. Choosing a frame shows
 * its source, and moving in the source marks the frames of the function there.
 */
export function flameView(context: Context, wanted: 'calls' | 'files', fnId: number | undefined): View {
  const { model } = context;
  const by = model.hasCalls ? wanted : 'files';
  const root = by === 'calls' ? callFrames(model) : fileFrames(model);
  const details = h('div', { class: 'details', role: 'status' });
  const source = h('div', { class: 'flame-source' });
  let pane: SourcePane | undefined;
  let shown: number | undefined;
  /** While the source follows the chart, the chart need not follow the source. */
  let following = false;

  const onChoose = (frame: Frame) => {
    details.replaceChildren(...describe(frame, root, model));
    // Frames that were joined to one have no function, but are in one.
    showSource(frame.file === undefined ? (frame.parent ?? frame) : frame);
  };
  const showSource = ({ fn, file, line }: Frame) => {
    if (file === undefined) return;
    if (shown !== file || pane === undefined) {
      pane = sourcePane(context, file, onFunction);
      shown = file;
      source.replaceChildren(pane.element);
    }
    pane.mark(fn);
    following = true;
    const target = by === 'files' ? (line ?? fn?.data.line) : fn?.data.line;
    if (target !== undefined) pane.showLine(target);
    following = false;
  };
  const onFunction = (fn: Fn | undefined) => {
    if (following || fn === undefined) return;
    pane?.mark(fn);
    chart.light(fn);
    const frames = framesOf(root, fn);
    const total = frames.reduce((sum, { totalNs }) => sum + totalNs, 0);
    const [largest] = frames;
    details.replaceChildren(
      h('strong', {}, fn.name),
      h('span', { class: 'note' }, `${plural(frames.length, 'frame')} · ${formatTime(total)}`),
      largest === undefined
        ? ''
        : h('button', { class: 'link', onclick: () => chart.zoom(largest) }, 'zoom to the largest'),
    );
  };
  const chart = flameChart({ root, label: `Time by ${by}`, hueOf: huesOf(model), onChoose });
  const scroller = h('div', { class: 'flame-scroller' }, chart.element);
  new ResizeObserver(() => chart.draw()).observe(scroller);
  const tab = (id: 'calls' | 'files', text: string) =>
    h('a', { href: `#/flame/${id}`, 'aria-current': id === by ? 'page' : undefined }, text);
  const tools = h(
    'div',
    { class: 'tools' },
    model.hasCalls
      ? h('nav', { class: 'segments', 'aria-label': 'Frames by' }, tab('calls', 'By calls'), tab('files', 'By files'))
      : h('span', { class: 'note' }, 'by files: this profile holds no calls'),
    h('button', { onclick: chart.zoomOut, title: 'Zoom out (Esc)' }, 'Zoom out'),
  );
  const total = h('span', { class: 'note' }, formatTime(root.totalNs));
  return {
    title: 'Flame',
    element: h(
      'div',
      { class: 'flame-view' },
      h('div', { class: 'bar-top' }, h('h1', {}, 'Flame'), total, tools),
      scroller,
      details,
      source,
    ),
    shown() {
      const fn = fnId === undefined ? undefined : model.functions[fnId];
      const target = fn === undefined ? undefined : framesOf(root, fn)[0];
      chart.zoom(target ?? root);
      if (target === undefined && root.children[0] !== undefined) showSource(root.children[0]);
    },
    recolor: () => pane?.recolor(),
    get list() {
      return pane?.list;
    },
    get keys() {
      return { ...pane?.keys, Escape: chart.zoomOut };
    },
  };
}

/** Colours tell files apart; where all is in one file, functions. */
function huesOf({ files }: Model): (frame: Frame) => string {
  const several = files.filter(({ selfNs }) => selfNs > 0).length > 1;
  return ({ file, fn }) => (file === undefined ? '-none' : String((several ? file : (fn?.id ?? 0)) % HUES));
}

/** What is said of the chosen frame. */
function describe(frame: Frame, root: Frame, { files }: Model): HTMLElement[] {
  const { label, totalNs, selfNs, calls, fn, file, line, parent } = frame;
  const figures = [formatTime(totalNs), `${formatShare(totalNs / root.totalNs) || '0'} %`];
  if (selfNs > 0 && selfNs !== totalNs) figures.push(`self ${formatTime(selfNs)}`);
  if (calls !== undefined) figures.push(plural(calls, 'call'));
  const texts = [h('strong', {}, label), h('span', { class: 'note' }, figures.join(' · '))];
  if (file !== undefined) {
    const at = fn?.data.line;
    texts.push(h('a', { href: sourceLink(file, at) }, files[file]!.path + (at === undefined ? '' : `:${at}`)));
  }
  if (parent?.fn !== undefined && parent.fn !== fn && line !== undefined) {
    const site = h('a', { href: sourceLink(parent.fn.file, line) }, `${parent.label}, line ${line}`);
    texts.push(h('span', { class: 'note' }, 'called from ', site));
  }
  return texts;
}
