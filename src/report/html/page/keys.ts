import type { View } from './view.ts';

type Actions = Readonly<Record<string, () => void>>;

/** Makes keys do what the page, its present view and its list offer; not while somebody types. */
export function onKeys(page: Actions, view: () => View | undefined): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input:not([type=checkbox]), select, textarea, dialog') !== null) return;
    const action = page[event.key] ?? view()?.keys?.[event.key] ?? listAction(event.key, target, view());
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function listAction(key: string, target: HTMLElement, view: View | undefined): (() => void) | undefined {
  const list = view?.list;
  if (list === undefined || target.closest('.outline') !== null) return undefined;
  const page = Math.max(1, Math.floor(list.element.clientHeight / list.rowHeight) - 2);
  const moves: Record<string, number> = {
    j: 1,
    ArrowDown: 1,
    k: -1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = moves[key];
  if (step !== undefined) return () => list.select(list.current + step);
  // A link or a button that has the focus is what Enter means.
  if (key === 'Enter' && target.closest('a, button') === null) return () => list.open();
  return undefined;
}
