import { h } from './dom.ts';
import { type Found, find } from './find.ts';
import type { Model } from './model.ts';

/** Typing is awaited for this long, in ms, before the sources are looked through. */
const PAUSE = 80;

/** The search at the top: functions, files, and text in the source. */
export function createSearch(model: Model): { element: HTMLElement; focus(): void } {
  let found: Found[] = [];
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const input = h('input', {
    type: 'search',
    role: 'combobox',
    placeholder: 'Search  /',
    'aria-label': 'Search functions, files and source',
    'aria-controls': 'found',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const results = h('div', { id: 'found', role: 'listbox', 'aria-label': 'Found', hidden: true });
  const status = h('span', { class: 'unseen', role: 'status' });
  const element = h('div', { class: 'search' }, input, results, status);

  const draw = () => {
    const isOpen = input.value.trim() !== '';
    results.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    status.textContent = isOpen ? `${found.length} found` : '';
    results.replaceChildren(
      ...found.map(({ kind, text, place }, index) => {
        const option = h(
          'div',
          { role: 'option', id: `found-${index}`, 'aria-selected': String(index === at), class: kind },
          h('span', { class: 'kind' }, kind),
          h('span', { class: 'name' }, text),
          h('bdi', { class: 'place' }, place),
        );
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          go(index);
        });
        return option;
      }),
      ...(found.length === 0 ? [h('p', { class: 'note' }, 'Nothing found.')] : []),
    );
    if (found.length > 0) input.setAttribute('aria-activedescendant', `found-${at}`);
    else input.removeAttribute('aria-activedescendant');
    results.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const search = () => {
    found = find(model, input.value);
    at = 0;
    draw();
  };
  const close = () => {
    results.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const go = (index: number) => {
    const target = found[index];
    if (target === undefined) return;
    close();
    input.blur();
    location.hash = target.href;
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener('focus', () => {
    input.select();
    if (input.value !== '') search();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'ArrowDown') at = Math.min(found.length - 1, at + 1);
    else if (key === 'ArrowUp') at = Math.max(0, at - 1);
    else if (key === 'Enter') {
      clearTimeout(timer);
      const picked = at;
      if (found.length === 0) search();
      go(picked);
      return;
    } else if (key === 'Escape') {
      input.blur();
      return;
    } else return;
    event.preventDefault();
    draw();
  });
  return { element, focus: () => input.focus() };
}
