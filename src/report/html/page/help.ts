import { h } from './dom.ts';

const KEYS: readonly [keys: string, what: string][] = [
  ['/', 'search functions, files and source'],
  ['1 2 3 4', 'overview, functions, files, flame'],
  ['j k or ↓ ↑', 'next and previous row'],
  ['Enter', 'open the row'],
  ['Home End', 'first and last row'],
  ['n p', 'next and previous hot line'],
  ['m', 'next metric to colour lines by'],
  ['c', 'show or hide callers and callees'],
  ['← → ↑ ↓', 'in the flame view: from frame to frame; Enter zooms, Esc zooms out'],
  ['d', 'dark or light'],
  ['?', 'this help'],
];

const MARKS: readonly [mark: string, what: string][] = [
  ['Time', 'time on the line with what it called; Self is without the measured functions that it called'],
  ['Hits', 'how often control arrived at the line; exact'],
  ['Await', 'how long functions stood suspended there; no part of the time'],
  ['~', 'too short for the clock: a guide'],
  ['grey', 'never ran'],
  ['▏ ▏', 'a bracket joins the lines of one statement'],
  ['↳', 'a function within the line, with figures of its own'],
  ['← →', 'who called the function, and what the line called'],
];

/** The dialog that explains keys and marks. */
export function helpDialog(): HTMLDialogElement {
  const close = h('button', { class: 'icon', 'aria-label': 'Close', onclick: () => dialog.close() }, '×');
  const list = (rows: readonly [string, string][], tag: 'kbd' | 'b') =>
    h('dl', {}, ...rows.flatMap(([name, what]) => [h('dt', {}, h(tag, {}, name)), h('dd', {}, what)]));
  const dialog = h(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    h('header', {}, h('h2', { id: 'help-title' }, 'Keys'), close),
    list(KEYS, 'kbd'),
    h('h2', {}, 'Marks'),
    list(MARKS, 'b'),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}
