import { h, styled } from './dom.ts';

/** A list of rows of one height, of which only those in sight are in the document. */
export interface VirtualList {
  element: HTMLElement;
  rowHeight: number;
  /** Index of the row that the keys act on; -1 for none. */
  current: number;
  /** Draws the rows in sight anew; with a count, that many rows are there from now on. */
  refresh(count?: number): void;
  /** Makes a row the current one and brings it into sight; `nearest` moves no more than needed. */
  select(index: number, place?: 'center' | 'nearest'): void;
  /** Follows the first link of the current row. */
  open(): void;
}

interface Options {
  label: string;
  rowHeight: number;
  count: number;
  /** Cells of a row. */
  row: (index: number) => HTMLElement;
  /** The row of titles; it stays in sight. */
  head?: HTMLElement;
  onSelect?: (index: number) => void;
}

/** Rows beyond the edges that are drawn ahead. */
const AHEAD = 15;
let lists = 0;

/** Makes a list for the keyboard and for assistive technology: a grid that says how many rows there are. */
export function virtualList({ label, rowHeight, count, row, head, onSelect }: Options): VirtualList {
  const id = `list${++lists}`;
  const body = h('div', { class: 'rows', role: 'rowgroup' });
  const heads = head === undefined ? undefined : h('div', { class: 'list-head', role: 'rowgroup' }, head);
  const element = h('div', { class: 'list', role: 'grid', 'aria-label': label, tabindex: 0 }, heads, body);
  const headRows = head === undefined ? 0 : 1;
  let first = -1;
  let last = -1;

  const draw = () => {
    const top = Math.max(0, element.scrollTop);
    const from = Math.max(0, Math.floor(top / rowHeight) - AHEAD);
    const to = Math.min(count, Math.ceil((top + element.clientHeight) / rowHeight) + AHEAD);
    if (from === first && to === last) return;
    [first, last] = [from, to];
    const rows: HTMLElement[] = [];
    for (let index = from; index < to; index++) rows.push(drawRow(index));
    body.replaceChildren(...rows);
  };
  const drawRow = (index: number) => {
    const drawn = row(index);
    drawn.id = `${id}-${index}`;
    drawn.dataset.index = String(index);
    drawn.setAttribute('role', 'row');
    drawn.setAttribute('aria-rowindex', String(index + 1 + headRows));
    if (index === list.current) drawn.classList.add('current');
    return styled(drawn, { top: `${index * rowHeight}px`, height: `${rowHeight}px` });
  };
  const list: VirtualList = {
    element,
    rowHeight,
    current: -1,
    refresh(rows = count) {
      count = rows;
      element.setAttribute('aria-rowcount', String(count + headRows));
      styled(body, { height: `${count * rowHeight}px` });
      first = -1;
      draw();
    },
    select(index, place = 'nearest') {
      if (count === 0) return;
      list.current = Math.max(0, Math.min(count - 1, index));
      const top = list.current * rowHeight;
      const headHeight = heads?.offsetHeight ?? 0;
      const room = element.clientHeight - headHeight;
      if (place === 'center') element.scrollTop = top - Math.floor(room / 3 / rowHeight) * rowHeight;
      else if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
      element.setAttribute('aria-activedescendant', `${id}-${list.current}`);
      list.refresh();
      onSelect?.(list.current);
    },
    open() {
      body.querySelector<HTMLAnchorElement>('.current a[href], .current button')?.click();
    },
  };
  element.addEventListener('scroll', draw, { passive: true });
  element.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const at = target.closest<HTMLElement>('[data-index]')?.dataset.index;
    if (at !== undefined && target.closest('a, button') === null) list.select(Number(at));
  });
  new ResizeObserver(() => list.refresh()).observe(element);
  element.setAttribute('aria-rowcount', String(count + headRows));
  styled(body, { height: `${count * rowHeight}px` });
  return list;
}
