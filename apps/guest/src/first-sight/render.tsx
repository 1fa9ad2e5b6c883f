import { batch } from '@preact/signals';
import type { Locale, Menu, StoreView } from '@hiorder/contracts';
import { renderToString } from 'preact-render-to-string';
import { BottomBar } from '../frame/bottom-bar.tsx';
import { use } from '../language.ts';
import { MenuScreen } from '../menu/menu-screen.tsx';
import { DEFAULT_ACCENT, guests, party } from '../state/party.ts';
import { recommended, type Recommended } from '../state/recommended.ts';
import { menu } from '../state/menu.ts';
import { firstDishes } from './first-dishes.ts';

/** What the server knows of a table when its code is scanned. */
export interface Scanned {
  readonly store: StoreView;
  readonly table: { readonly id: string; readonly name: string };
  readonly menu: Menu;
  readonly locale: Locale;
  /** Whether the store has dishes to recommend, for which a place is kept. */
  readonly recommends: boolean;
}

/** Which dish, the app says. */
const SOMETHING: Recommended = { itemId: '', reason: '', score: 0, because: { code: 'popular' } };

let turn: Promise<unknown> = Promise.resolve();

/**
 * What a phone shows before any script runs: the menu's first screen, from the same components as the app's. Runs on
 * the server; the app's state is that of its module, so one page is made at a time.
 */
export function render(scanned: Scanned): Promise<string> {
  const mine = turn.then(() => renderNow(scanned));
  turn = mine.catch(() => undefined);
  return mine;
}

async function renderNow({ store, table, menu: whole, locale, recommends }: Scanned): Promise<string> {
  await use(locale);
  const nobody = { id: '', nickname: '', color: 0 };
  batch(() => {
    party.value = {
      code: null,
      guest: nobody,
      // Any other is laid on by the app: the page may carry no styles of its own.
      store: { ...store, accent: DEFAULT_ACCENT },
      table,
      tableSession: { id: '', openedAt: '' },
    };
    guests.value = [];
    menu.value = firstDishes(whole);
    recommended.value = recommends ? [SOMETHING] : [];
  });
  return renderToString(
    <>
      <MenuScreen />
      <BottomBar path="/" />
    </>,
  );
}
