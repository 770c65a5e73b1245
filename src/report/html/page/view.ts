import type { VirtualList } from './virtual-list.ts';

/** What a part of the page gives to the page around it. */
export interface View {
  /** What the document's title says. */
  title: string;
  element: HTMLElement;
  /** The list that the keys for moving act on. */
  list?: VirtualList;
  /** Keys of its own. */
  keys?: Readonly<Record<string, () => void>>;
  /** Called when the element is in the document. */
  shown?: () => void;
  /** Called when the colours changed. */
  recolor?: () => void;
}
