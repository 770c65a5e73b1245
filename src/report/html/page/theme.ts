import { h } from './dom.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEY = 'lprof-theme';
const SIGNS: Record<Theme, string> = { auto: '◐', light: '☀', dark: '☾' };

/** The switch between the system's colours, light and dark; the choice is kept where the browser allows it. */
export function themeSwitch(changed: () => void): HTMLButtonElement {
  let theme = stored();
  const button = h('button', { class: 'icon', onclick: () => apply(THEMES[(THEMES.indexOf(theme) + 1) % 3]!) });
  const apply = (next: Theme) => {
    theme = next;
    document.documentElement.dataset.theme = theme;
    button.textContent = SIGNS[theme];
    button.title = `Colours: ${theme} (d)`;
    button.setAttribute('aria-label', `Colours: ${theme}`);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Files may have no storage.
    }
    changed();
  };
  apply(theme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  return button;
}

function stored(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}
