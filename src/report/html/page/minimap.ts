import { h } from './dom.ts';
import type { Heat } from './metrics.ts';
import type { VirtualList } from './virtual-list.ts';

const WIDTH = 10;

/** A strip beside a list that shows where it is hot; a click moves there. The keys n and p do the same without it. */
export function createMinimap(list: VirtualList, heats: () => readonly Heat[]): { element: HTMLElement; draw(): void } {
  const element = h('canvas', { class: 'minimap', 'aria-hidden': 'true', width: WIDTH });
  const draw = () => {
    const height = element.clientHeight;
    const drawing = element.getContext('2d');
    if (height === 0 || drawing === null) return;
    element.height = height;
    const style = getComputedStyle(element);
    const colors = [2, 3].map((heat) => style.getPropertyValue(`--map${heat}`).trim());
    const rows = heats();
    const each = Math.min(list.rowHeight, height / Math.max(1, rows.length));
    for (const heat of [2, 3]) {
      drawing.fillStyle = colors[heat - 2]!;
      rows.forEach((one, at) => {
        if (one === heat) drawing.fillRect(0, Math.floor(at * each), WIDTH, Math.max(2, each));
      });
    }
  };
  element.addEventListener('click', ({ offsetY }) => {
    const each = Math.min(list.rowHeight, element.clientHeight / Math.max(1, heats().length));
    list.select(Math.floor(offsetY / each), 'center');
  });
  return { element, draw };
}
