import { formatShare, formatTime } from '../../format-number.ts';
import { h, styled } from './dom.ts';
import { ancestors, type Box, type Frame, layOut } from './flame-tree.ts';
import type { Fn } from './model.ts';

/** The boxes of the flame view. */
export interface FlameChart {
  element: HTMLElement;
  /** Gives a frame all of the width, and chooses it. */
  zoom(frame: Frame): void;
  zoomOut(): void;
  /** Marks the frames of a function. */
  light(fn: Fn | undefined): void;
  /** Draws anew, for the width that there is. */
  draw(): void;
}

interface Options {
  root: Frame;
  label: string;
  /** The part of a class name that says a frame's colour. */
  hueOf: (frame: Frame) => string;
  onChoose: (frame: Frame) => void;
}

const ROW_HEIGHT = 22;
/** In narrower frames nothing of the name could be read, in pixels. */
const READABLE = 24;
/** Rows over a frame that was zoomed into, at least: what it is in. */
const ABOVE = 3;

/** Makes the chart: a tree for the keyboard and for assistive technology. */
export function flameChart({ root, label, hueOf, onChoose }: Options): FlameChart {
  const boxes = new Map<Frame, HTMLElement>();
  const element = h('div', { class: 'flame', role: 'tree', 'aria-label': label });
  let zoomed = root;
  let chosen = root;
  let lit: Fn | undefined;

  const draw = () => {
    const laid = layOut(zoomed, element.clientWidth);
    const visible = new Set(laid.map(({ frame }) => frame));
    for (const [frame, box] of boxes) {
      if (visible.has(frame)) continue;
      box.remove();
      boxes.delete(frame);
    }
    const above = ancestors(zoomed).length;
    for (const box of laid) drawBox(box, above);
    const rows = laid.reduce((most, { depth }) => Math.max(most, depth + 1), 0);
    styled(element, { height: `${rows * ROW_HEIGHT}px` });
  };
  const drawBox = ({ frame, depth, left, width }: Box, above: number) => {
    const box = boxes.get(frame) ?? makeBox(frame);
    box.className = `frame hue${hueOf(frame)}`;
    box.classList.toggle('above', depth < above);
    box.classList.toggle('chosen', frame === chosen);
    box.classList.toggle('lit', lit !== undefined && frame.fn === lit);
    box.setAttribute('aria-level', String(depth + 1));
    box.setAttribute('aria-selected', String(frame === chosen));
    box.tabIndex = frame === chosen ? 0 : -1;
    box.firstElementChild!.toggleAttribute('hidden', width < READABLE);
    styled(box, { left: `${left}px`, width: `${Math.max(1, width - 1)}px`, top: `${depth * ROW_HEIGHT}px` });
  };
  const makeBox = (frame: Frame): HTMLElement => {
    const text = `${frame.label}, ${formatTime(frame.totalNs)}, ${formatShare(frame.totalNs / root.totalNs) || '0'} %`;
    const box = h('div', { role: 'treeitem', 'aria-label': text, title: text }, h('span', {}, frame.label));
    box.addEventListener('click', () => zoom(frame));
    boxes.set(frame, box);
    element.append(box);
    return box;
  };
  const choose = (frame: Frame) => {
    const hadFocus = element.contains(document.activeElement);
    chosen = frame;
    lit = frame.fn;
    draw();
    const box = boxes.get(frame);
    box?.scrollIntoView({ block: 'nearest' });
    if (hadFocus) box?.focus();
    onChoose(frame);
  };
  const zoom = (frame: Frame) => {
    zoomed = frame;
    choose(frame);
    const above = Math.max(0, ancestors(frame).length - ABOVE);
    element.parentElement?.scrollTo({ top: above * ROW_HEIGHT });
  };

  const beside = (step: number) => {
    const row = chosen.parent?.children ?? [];
    return row[row.indexOf(chosen) + step];
  };
  const moves: Readonly<Record<string, () => Frame | undefined>> = {
    ArrowUp: () => chosen.parent,
    ArrowDown: () => chosen.children[0],
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
  };
  element.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (move === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const target = move?.();
    if (event.key === 'Enter') zoom(chosen);
    else if (target !== undefined && boxes.has(target)) choose(target);
  });
  return {
    element,
    zoom,
    zoomOut: () => zoom(zoomed.parent ?? root),
    light(fn) {
      lit = fn;
      draw();
    },
    draw,
  };
}
