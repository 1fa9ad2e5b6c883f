import { stored } from '@hiorder/ui/stored';
import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const kept = stored<Theme>('hiorder.staff.theme');

export const theme = signal<Theme>(kept.read() ?? 'system');

/** A screen with a theme of its own (the kitchen's) holds it while it is shown. */
export const screenTheme = signal<'light' | 'dark' | undefined>(undefined);

effect(() => {
  const wanted = screenTheme.value ?? theme.value;
  if (wanted === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = wanted;
});

export function chooseTheme(next: Theme): void {
  theme.value = next;
  kept.write(next);
}
