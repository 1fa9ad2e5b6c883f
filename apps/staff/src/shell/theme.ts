import { stored } from '@hiorder/ui/stored';
import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const kept = stored<Theme>('hiorder.staff.theme');

export const theme = signal<Theme>(kept.read() ?? 'system');

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
});

export function chooseTheme(next: Theme): void {
  theme.value = next;
  kept.write(next);
}
