import { stored } from '@hiorder/ui/stored';
import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const kept = stored<Theme>('hiorder.staff.theme');

export const theme = signal<Theme>(kept.read() ?? 'system');

/** A screen with a theme of its own (the kitchen's) holds it while it is shown. */
export const screenTheme = signal<'light' | 'dark' | undefined>(undefined);

/** The browser's own frame: the two `theme-color` of the page, light and dark. */
const COLOURS = { light: '#ffffff', dark: '#141210' } as const;
const frames = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];

effect(() => {
  const wanted = screenTheme.value ?? theme.value;
  if (wanted === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = wanted;
  for (const [index, meta] of frames.entries())
    meta.content = wanted === 'system' ? COLOURS[index === 0 ? 'light' : 'dark'] : COLOURS[wanted];
});

export function chooseTheme(next: Theme): void {
  theme.value = next;
  kept.write(next);
}
