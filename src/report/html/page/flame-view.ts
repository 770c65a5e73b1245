import { formatCount, formatShare, formatTime, plural } from '../../format-number.ts';
import type { Context } from './context.ts';
import { h, styled } from './dom.ts';
import { ancestors, type Box, callFrames, type Frame, fileFrames, framesOf, layOut } from './flame-tree.ts';
import type { Fn, Model } from './model.ts';
import { sourceLink } from './route.ts';
import { type SourcePane, sourcePane } from './source-pane.ts';
import type { View } from './view.ts';

const ROW_HEIGHT = 22;
/** Colours of files. */
const HUES = 8;

/** Colours tell files apart; where all is in one file, functions. */
function huesOf({ files }: Model): (frame: Frame) => string {
  const several = files.filter(({ selfNs }) => selfNs > 0).length > 1;
  return ({ file, fn }) => (file === undefined ? '-none' : String((several ? file : (fn?.id ?? 0)) % HUES));
}

/** The flame view: where the time went by calls or by files, over the source of the chosen frame. */
export function flameView(context: Context, wanted: 'calls' | 'files', fnId: number | undefined): View {
  const { model } = context;
  const by = model.hasCalls ? wanted : 'files';
  const root = by === 'calls' ? callFrames(model) : fileFrames(model);
  const hueOf = huesOf(model);
  const drawn = new Map<Frame, HTMLElement>();
  const chart = h('div', { class: 'flame', role: 'tree', 'aria-label': `Time by ${by}` });
  const scroller = h('div', { class: 'flame-scroller' }, chart);
  const details = h('div', { class: 'details', role: 'status' });
  const source = h('div', { class: 'flame-source' });
  let zoomed = root;
  let chosen = root;
  let lit: Fn | undefined;
  let pane: { index: number; pane: SourcePane } | undefined;

  const draw = () => {
    const boxes = layOut(zoomed, chart.clientWidth);
    const visible = new Set(boxes.map(({ frame }) => frame));
    for (const [frame, element] of drawn) {
      if (visible.has(frame)) continue;
      element.remove();
      drawn.delete(frame);
    }
    for (const box of boxes) chart.append(drawBox(box));
    const rows = boxes.reduce((most, { depth }) => Math.max(most, depth), 0) + 1;
    styled(chart, { height: `${rows * ROW_HEIGHT}px` });
  };
  const drawBox = ({ frame, depth, left, width }: Box): HTMLElement => {
    const element = drawn.get(frame) ?? makeBox(frame);
    drawn.set(frame, element);
    const isAbove = depth < ancestors(zoomed).length;
    element.className = `frame hue${hueOf(frame)}`;
    element.classList.toggle('above', isAbove);
    element.classList.toggle('chosen', frame === chosen);
    element.classList.toggle('lit', lit !== undefined && frame.fn === lit);
    element.setAttribute('aria-level', String(depth + 1));
    element.setAttribute('aria-selected', String(frame === chosen));
    element.tabIndex = frame === chosen ? 0 : -1;
    // The name only where some of it can be read.
    element.firstElementChild!.toggleAttribute('hidden', width < 24);
    return styled(element, { left: `${left}px`, width: `${Math.max(1, width - 1)}px`, top: `${depth * ROW_HEIGHT}px` });
  };
  const makeBox = (frame: Frame): HTMLElement => {
    const share = formatShare(frame.totalNs / root.totalNs) || '0';
    const text = `${frame.label}, ${formatTime(frame.totalNs)}, ${share} %`;
    const box = h('div', { role: 'treeitem', 'aria-label': text, title: text }, h('span', {}, frame.label));
    box.addEventListener('click', () => zoom(frame));
    return box;
  };
  const zoom = (frame: Frame) => {
    zoomed = frame.children.length > 0 || frame.parent === undefined ? frame : frame.parent;
    choose(frame);
  };
  const choose = (frame: Frame, focus = false) => {
    chosen = frame;
    lit = frame.fn;
    draw();
    describe(frame);
    showSource(frame);
    const element = drawn.get(frame);
    element?.scrollIntoView({ block: 'nearest' });
    if (focus) element?.focus();
  };

  const describe = ({ label, totalNs, selfNs, calls, fn, file, line, parent }: Frame) => {
    const share = `${formatShare(totalNs / root.totalNs) || '0'} %`;
    const figures = [formatTime(totalNs), share];
    if (selfNs > 0 && selfNs !== totalNs) figures.push(`self ${formatTime(selfNs)}`);
    if (calls !== undefined) figures.push(plural(calls, 'call'));
    const from = by === 'calls' && parent?.fn !== undefined && line !== undefined;
    details.replaceChildren(
      h('strong', {}, label),
      h('span', { class: 'note' }, figures.join(' · ')),
      ...(fn === undefined ? [] : [h('a', { href: sourceLink(fn.file, fn.data.line) }, `${model.files[fn.file]!.path}:${fn.data.line}`)]),
      ...(fn === undefined && file !== undefined ? [h('a', { href: sourceLink(file) }, 'source')] : []),
      ...(from ? [h('span', { class: 'note' }, 'called from ', h('a', { href: sourceLink(parent!.file!, line) }, `${parent!.label}, line ${line}`))] : []),
    );
  };
  const showSource = ({ fn, file, line }: Frame) => {
    if (file === undefined) return;
    if (pane?.index !== file) {
      pane = { index: file, pane: sourcePane(context, file, light) };
      source.replaceChildren(pane.pane.element);
    }
    pane.pane.mark(fn);
    const target = by === 'files' ? (line ?? fn?.data.line) : fn?.data.line;
    if (target !== undefined) quietly(() => pane!.pane.showLine(target));
  };
  /** Moving in the source lights the frames of the function there. */
  let quiet = false;
  const quietly = (action: () => void) => {
    quiet = true;
    action();
    quiet = false;
  };
  const light = (fn: Fn | undefined) => {
    if (quiet) return;
    lit = fn;
    pane?.pane.mark(fn);
    draw();
    const found = fn === undefined ? [] : framesOf(root, fn);
    if (fn !== undefined) {
      const ns = found.reduce((sum, { totalNs }) => sum + totalNs, 0);
      details.replaceChildren(
        h('strong', {}, fn.name),
        h('span', { class: 'note' }, `${plural(found.length, 'frame')} · ${formatTime(ns)}`),
        h('button', { class: 'link', onclick: () => found[0] && zoom(found[0]) }, 'zoom to the largest'),
      );
    }
  };

  const move = (target: Frame | undefined) => target && drawn.has(target) && choose(target, true);
  const sibling = (step: number) => chosen.parent?.children[chosen.parent.children.indexOf(chosen) + step];
  chart.addEventListener('keydown', (event) => {
    const moves: Record<string, () => unknown> = {
      ArrowUp: () => move(chosen.parent),
      ArrowDown: () => move(chosen.children[0]),
      ArrowLeft: () => move(sibling(-1)),
      ArrowRight: () => move(sibling(1)),
      Enter: () => {
        zoom(chosen);
        drawn.get(chosen)?.focus();
      },
    };
    const action = moves[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  const zoomOut = () => zoomed.parent !== undefined && zoom(zoomed.parent);

  const tab = (id: 'calls' | 'files', text: string) =>
    h('a', { href: `#/flame/${id}`, 'aria-current': id === by ? 'page' : undefined }, text);
  const element = h(
    'div',
    { class: 'flame-view' },
    h(
      'div',
      { class: 'bar-top' },
      h('h1', {}, 'Flame'),
      h('span', { class: 'note' }, `${formatTime(root.totalNs)} in ${formatCount(model.functions.filter(({ data }) => data.calls > 0).length)} functions`),
      h(
        'div',
        { class: 'tools' },
        model.hasCalls ? h('nav', { class: 'segments', 'aria-label': 'Frames by' }, tab('calls', 'By calls'), tab('files', 'By files')) : h('span', { class: 'note' }, 'by files: this profile holds no calls'),
        h('button', { onclick: zoomOut, title: 'Zoom out (Esc)' }, 'Zoom out'),
      ),
    ),
    scroller,
    details,
    source,
  );
  new ResizeObserver(draw).observe(scroller);
  const start = () => {
    const fn = fnId === undefined ? undefined : model.functions[fnId];
    const target = fn === undefined ? undefined : framesOf(root, fn)[0];
    if (target !== undefined) zoom(target);
    else {
      draw();
      describe(root);
      const first = root.children[0];
      if (first !== undefined) showSource(first);
    }
  };
  return {
    title: 'Flame',
    element,
    shown: start,
    recolor: () => pane?.pane.recolor(),
    get list() {
      return pane?.pane.list;
    },
    keys: { Escape: zoomOut, n: () => pane?.pane.keys.n!(), p: () => pane?.pane.keys.p!(), m: () => pane?.pane.keys.m!(), c: () => pane?.pane.keys.c!() },
  };
}
