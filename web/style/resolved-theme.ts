import type { ThemeName } from './palette.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme on screen: the one that `<html data-theme>` forces, else the system's. */
export function resolvedTheme(): ThemeName {
  const forced = document.documentElement.dataset['theme'];
  if (forced === 'light' || forced === 'dark') return forced;
  return dark.matches ? 'dark' : 'light';
}

/** Calls the listener when another theme is on screen. Returns the function that ends it. */
export function onThemeChange(listener: (theme: ThemeName) => void): () => void {
  let last = resolvedTheme();
  const look = (): void => {
    const now = resolvedTheme();
    if (now === last) return;
    last = now;
    listener(now);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', look);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', look);
  };
}
