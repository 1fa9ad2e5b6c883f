import { effect } from '@preact/signals';
import { forgetWish } from '../item/kept-wish.ts';
import { party } from '../state/party.ts';
import { menu, menuKept } from '../state/menu.ts';
import { seat } from '../state/seat.ts';
import { forgetMenu, keepMenu } from './kept-menu.ts';
import { watchWorker } from './worker.ts';

/** Once, when the menu is seen: from then on it can be read without a line, and the app installed. */
export function beginOffline(): void {
  effect(() => {
    if (menu.value && !menuKept.value) void keepMenu(menu.value).catch(() => undefined);
  });
  effect(() => {
    if (seat.value !== 'over' && seat.value !== 'none') return;
    forgetWish();
    void forgetMenu().catch(() => undefined);
  });
  effect(() => nameApp(party.value?.store));
  void watchWorker();
}

/** As which a phone installs this app: under the name and colour of the store where it sits. */
function nameApp(store: { readonly id: string } | undefined): void {
  const named = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (!store) return named?.remove();
  const href = `/api/stores/${encodeURIComponent(store.id)}/app.webmanifest`;
  if (named?.getAttribute('href') === href) return;
  const link = named ?? document.createElement('link');
  link.rel = 'manifest';
  link.href = href;
  if (!named) document.head.append(link);
}
