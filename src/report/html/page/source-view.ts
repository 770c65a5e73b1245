import type { Context } from './context.ts';
import { h, styled } from './dom.ts';
import { time } from './figures.ts';
import type { FileEntry, Fn } from './model.ts';
import { sourceLink } from './route.ts';
import { sourcePane } from './source-pane.ts';
import type { View } from './view.ts';

/** Functions in the outline; of more, those with most self time. */
const MOST = 300;

/** The annotated source of a file, with its functions beside it. */
export function sourceView(context: Context, index: number, line: number | undefined): View {
  const { model } = context;
  const file = model.files[index]!;
  const pane = sourcePane(context, index);
  const note = model.info.notes[index];
  const element = h(
    'div',
    { class: 'source-view' },
    h('div', { class: 'bar-top' }, h('h1', {}, ...pathParts(file.path)), pane.tools),
    note !== undefined && h('p', { class: 'warning' }, note),
    h('div', { class: 'columns' }, outline(file), pane.element),
  );
  return {
    title: file.path,
    element,
    list: pane.list,
    keys: pane.keys,
    recolor: pane.recolor,
    shown: () => pane.showLine(line ?? hottestFunction(file)?.data.line ?? 1),
  };
}

/** The path with its folders stepping back. */
function pathParts(path: string): (HTMLElement | string)[] {
  const cut = path.lastIndexOf('/') + 1;
  return [h('span', { class: 'note' }, path.slice(0, cut)), path.slice(cut)];
}

function hottestFunction({ functions }: FileEntry): Fn | undefined {
  return functions.reduce<Fn | undefined>(
    (hot, fn) => (hot === undefined || fn.data.selfNs > hot.data.selfNs ? fn : hot),
    undefined,
  );
}

function outline(file: FileEntry): HTMLElement {
  const most = file.functions.reduce((max, fn) => Math.max(max, fn.data.selfNs), 1);
  const shown = [...file.functions].sort((a, b) => b.data.selfNs - a.data.selfNs).slice(0, MOST);
  const items = shown.map((fn) => {
    const link = h('a', { href: sourceLink(file.index, fn.data.line), class: fn.data.calls > 0 ? 'bar' : 'bar dead' });
    link.append(h('span', { class: 'name' }, fn.name), h('span', { class: 'figure' }, time(fn.data.selfNs)));
    return h('li', {}, styled(link, { '--share': `${((100 * fn.data.selfNs) / most).toFixed(2)}%` }));
  });
  return h(
    'nav',
    { class: 'outline', 'aria-label': 'Functions of this file', tabindex: 0 },
    h('h2', {}, 'Functions by self'),
    h('ol', {}, ...items),
  );
}
