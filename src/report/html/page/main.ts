import { createContext } from './context.ts';
import { h } from './dom.ts';
import { flameView } from './flame-view.ts';
import { helpDialog } from './help.ts';
import { inflate } from './inflate.ts';
import { onKeys } from './keys.ts';
import { buildModel } from './model.ts';
import { overview } from './overview.ts';
import { parseRoute, type Route } from './route.ts';
import { createSearch } from './search.ts';
import { sourceView } from './source-view.ts';
import { filesView, functionsView } from './tables.ts';
import { themeSwitch } from './theme.ts';
import type { View } from './view.ts';

const TABS: readonly [view: Route['view'], href: string, title: string][] = [
  ['overview', '#/', 'Overview'],
  ['functions', '#/functions', 'Functions'],
  ['files', '#/files', 'Files'],
  ['flame', '#/flame', 'Flame'],
];

async function start(): Promise<void> {
  const packed = document.getElementById('data')!;
  const data = await inflate(packed.textContent!);
  packed.remove();
  const model = buildModel(data);
  const context = createContext(model);
  const search = createSearch(model);
  const help = helpDialog();
  const tabs = TABS.map(([view, href, title]) => ({ view, link: h('a', { href }, title) }));
  const main = h('main', { id: 'main' });
  let view: View | undefined;

  const show = () => {
    const route = parseRoute(location.hash);
    view = viewOf(route);
    document.title = `${view.title} · ${model.info.program.slice(0, 60)} · lprof`;
    for (const tab of tabs) {
      if (tab.view === route.view) tab.link.setAttribute('aria-current', 'page');
      else tab.link.removeAttribute('aria-current');
    }
    main.replaceChildren(view.element);
    view.shown?.();
    if (document.activeElement === document.body) (view.list?.element ?? view.element).focus({ preventScroll: true });
  };
  const viewOf = (route: Route): View => {
    if (route.view === 'functions') return functionsView(context);
    if (route.view === 'files') return filesView(context);
    if (route.view === 'flame') return flameView(context, route.by, route.fn);
    if (route.view === 'source' && model.files[route.file] !== undefined)
      return sourceView(context, route.file, route.line);
    return overview(context);
  };
  const theme = themeSwitch(() => view?.recolor?.());
  const helpButton = h(
    'button',
    { class: 'icon', title: 'Help (?)', 'aria-label': 'Help', onclick: () => help.showModal() },
    '?',
  );
  document
    .getElementById('app')!
    .replaceChildren(
      h(
        'header',
        { class: 'top' },
        h('a', { class: 'brand', href: '#/', 'aria-label': 'lprof, overview' }, 'lprof'),
        h('nav', { class: 'tabs', 'aria-label': 'Views' }, ...tabs.map(({ link }) => link)),
        search.element,
        theme,
        helpButton,
      ),
      main,
      help,
    );
  onKeys(
    {
      '/': () => search.focus(),
      '?': () => help.showModal(),
      d: () => theme.click(),
      ...Object.fromEntries(tabs.map(({ link }, at) => [String(at + 1), () => link.click()])),
    },
    () => view,
  );
  addEventListener('hashchange', show);
  show();
  // For measurements: when the first view was there.
  performance.mark('lprof-shown');
}

start().catch((error: unknown) => {
  const reason =
    typeof DecompressionStream === 'undefined'
      ? 'This browser is too old for the report: it needs Chrome or Edge 123, Firefox 120, or Safari 17.5.'
      : `The report cannot be shown; its file is damaged. (${error instanceof Error ? error.message : error})`;
  document.getElementById('app')!.replaceChildren(h('p', { class: 'loading' }, reason));
});
