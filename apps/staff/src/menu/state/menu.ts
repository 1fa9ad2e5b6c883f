import type { CategoryView, SharedOptionGroup, StaffMenuItem, StockView } from '@hiorder/contracts';
import { computed, effect } from '@preact/signals';
import { api, pageOf } from '../../state/api.ts';
import { listeners } from '../../state/heard.ts';
import { createLoaded } from '../../state/loaded.ts';
import { me } from '../../state/session.ts';
import { createEchoes } from '../stock/echoes.ts';

const sameOrNewer = (next: { version: number }, present: { version: number }): boolean =>
  next.version >= present.version;

export const categories = createLoaded<CategoryView>({
  read: (cursor) => api.get(pageOf('/api/menu/categories', cursor)),
  idOf: ({ id }) => id,
  newer: sameOrNewer,
});

export const items = createLoaded<StaffMenuItem>({
  read: (cursor) => api.get(pageOf('/api/menu/items', cursor)),
  idOf: ({ id }) => id,
  newer: sameOrNewer,
});

/** Groups of options that several dishes have. */
export const sharedGroups = createLoaded<SharedOptionGroup>({
  read: () => api.get('/api/menu/option-groups'),
  idOf: ({ id }) => id,
  newer: sameOrNewer,
});

export const stock = createLoaded<StockView>({
  read: () => api.get('/api/stock'),
  idOf: ({ itemId }) => itemId,
  newer: () => true,
});

/** Fast fingers would count from a number that has long been another one. */
export const stockEchoes = createEchoes(() => void stock.load());

function hearStock(told: StockView): void {
  if (!stockEchoes.awaits(told.itemId)) stock.put(told);
}

export const loadMenu = (): Promise<unknown> =>
  Promise.all([categories.load(), items.load(), sharedGroups.load()]);
const loadAll = (): Promise<unknown> => Promise.all([loadMenu(), stock.load()]);

export const retryAll = (): Promise<unknown> =>
  Promise.all([categories.retry(), items.retry(), stock.retry()]);

/** The menu can be shown; stock may still be missing. */
export const menuState = computed(() =>
  [categories.state.value, items.state.value].reduce((one, other) => (one === 'ready' ? other : one)),
);

const RETRY_MS = 5_000;
/** Ordering hears of a new item a moment after the menu does, and says nothing of its stock by itself. */
const SOON_MS = 1_000;
const TRIES = 10;

function watchStockOfNewItems(): () => void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    timer = undefined;
    tries += 1;
    void stock.load();
  };
  const stop = effect(() => {
    const known = stock.rows.value;
    const missing =
      stock.state.value === 'ready' && [...items.rows.value.keys()].some((id) => !known.has(id));
    if (!missing) tries = 0;
    // Edits meanwhile neither put it off nor use it up.
    else if (tries < TRIES) timer ??= setTimeout(again, SOON_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Keeps the page true while it is shown; answers how to stop. */
export function followMenu(): () => void {
  const listener = { stock: hearStock, menuChanged: loadMenu, resync: loadAll };
  listeners.add(listener);
  void loadAll();
  const unwatch = watchStockOfNewItems();
  const retrying = setInterval(() => {
    if ([categories, items, stock].some(({ state }) => state.value === 'failed')) void loadAll();
  }, RETRY_MS);
  return () => {
    listeners.delete(listener);
    unwatch();
    clearInterval(retrying);
  };
}

/** Who may change the menu; everybody else says what has run out. */
export const mayEdit = computed(() => ['owner', 'manager', 'machine'].includes(me.value?.role ?? ''));
