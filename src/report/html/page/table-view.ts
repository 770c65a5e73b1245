import { formatCount, plural } from '../../format-number.ts';
import { h } from './dom.ts';
import { filterItems, sortItems } from './sort.ts';
import type { View } from './view.ts';
import { virtualList } from './virtual-list.ts';

/** A column of a table that can be sorted by it. */
export interface Column<T> {
  id: string;
  title: string;
  about?: string;
  /** What the rows are sorted by: text from A, numbers from the largest. */
  key: (item: T) => string | number;
  cell: (item: T) => HTMLElement;
}

interface Table<T> {
  title: string;
  noun: string;
  items: readonly T[];
  columns: readonly Column<T>[];
  /** Id of the column that it is sorted by at first. */
  sortBy: string;
  /** What a search looks in. */
  text: (item: T) => string;
  /** Whether the row steps back. */
  dead: (item: T) => boolean;
}

const ROW_HEIGHT = 28;
/** What was typed and chosen, by title, so that it is there when the reader comes back. */
const remembered = new Map<string, { filter: string; sortBy: string; reversed: boolean }>();

/** A page with a table of any length, which can be sorted and searched. */
export function tableView<T>(table: Table<T>): View {
  const { title, noun, items, columns } = table;
  const state = remembered.get(title) ?? { filter: '', sortBy: table.sortBy, reversed: false };
  remembered.set(title, state);
  let shown: readonly T[] = [];
  const titles = h('div', { class: 'table-row titles', role: 'row', 'aria-rowindex': 1 });
  const list = virtualList({
    label: title,
    rowHeight: ROW_HEIGHT,
    count: 0,
    head: titles,
    row: (at) => {
      const item = shown[at]!;
      return h(
        'div',
        { class: `table-row${table.dead(item) ? ' dead' : ''}` },
        ...columns.map(({ cell }) => cell(item)),
      );
    },
  });
  list.element.classList.add('table', title.toLowerCase());
  const count = h('span', { class: 'note', role: 'status' });
  const update = () => {
    const column = columns.find(({ id }) => id === state.sortBy)!;
    shown = sortItems(filterItems(items, table.text, state.filter), column.key, state.reversed);
    count.textContent =
      shown.length === items.length
        ? plural(items.length, noun)
        : `${formatCount(shown.length)} of ${plural(items.length, noun)}`;
    titles.replaceChildren(...columns.map(drawTitle));
    list.current = shown.length > 0 ? 0 : -1;
    list.element.scrollTop = 0;
    list.refresh(shown.length);
  };
  const drawTitle = ({ id, title, about }: Column<T>) => {
    const sorted = id === state.sortBy;
    const isText = typeof columns.find((column) => column.id === id)!.key(items[0]!) === 'string';
    const ascending = isText !== state.reversed;
    const sort = () => {
      state.reversed = sorted && !state.reversed;
      state.sortBy = id;
      update();
      titles.querySelector<HTMLElement>('[aria-sort] button')?.focus();
    };
    const mark = sorted ? (ascending ? ' ↑' : ' ↓') : '';
    const head = h(
      'span',
      { class: id, role: 'columnheader' },
      h('button', { title: about, onclick: sort }, title + mark),
    );
    if (sorted) head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
    return head;
  };
  const filter = h('input', {
    type: 'search',
    placeholder: `Filter ${title.toLowerCase()}`,
    'aria-label': `Filter ${title.toLowerCase()}`,
    spellcheck: 'false',
    oninput: () => {
      state.filter = filter.value;
      update();
    },
  });
  filter.value = state.filter;
  filter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowDown' || key === 'Enter') list.element.focus();
  });
  const element = h(
    'div',
    { class: 'table-view' },
    h('div', { class: 'bar-top' }, h('h1', {}, title), count, h('div', { class: 'tools' }, filter)),
    list.element,
  );
  if (items.length > 0) update();
  else list.element.replaceWith(h('p', { class: 'note' }, 'Nothing was measured.'));
  return { title, element, list, shown: () => list.refresh() };
}
