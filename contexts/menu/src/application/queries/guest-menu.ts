import type { Menu, MenuItem } from '@hiorder/contracts';
import { type Locale, TechnicalError, textIn } from '@hiorder/kernel';
import type { Store } from '../../domain/store.ts';
import type { MenuReader, MenuSnapshot } from '../ports/menu-reader.ts';
import { guestItem } from '../views/guest-item.ts';

/** A menu in one language, ready to be sent. */
export interface Rendering {
  readonly language: Locale;
  /** Differs whenever a guest could see a difference. */
  readonly etag: string;
  /** JSON in UTF-8: encoded once for everybody. */
  readonly json: Buffer;
  item(id: string): MenuItem | undefined;
}

interface Remembered {
  readonly snapshot: MenuSnapshot;
  readonly renderings: Map<Locale, Rendering>;
}

const MOST_STORES = 500;

const sameMenu = (a: Store, b: Store): boolean =>
  a.menuVersion === b.menuVersion &&
  a.stockVersion === b.stockVersion &&
  a.language === b.language &&
  a.currency === b.currency;

export interface GuestMenus {
  /** In the wanted language, or the store's. */
  of(storeId: string, wanted: Locale | undefined): Promise<Rendering | undefined>;
}

/**
 * Menus from memory. Every answer first asks the database which version there is, so that a change is seen by all
 * replicas with the next request. When the database does not answer, the last menu known is served: guests can go on
 * reading.
 */
export function createGuestMenus(reader: MenuReader): GuestMenus {
  const memory = new Map<string, Remembered>();
  const loading = new Map<string, Promise<Remembered | undefined>>();

  function remember(storeId: string, remembered: Remembered): void {
    memory.delete(storeId);
    memory.set(storeId, remembered);
    if (memory.size > MOST_STORES) memory.delete(memory.keys().next().value!);
  }

  async function load(storeId: string): Promise<Remembered | undefined> {
    const snapshot = await reader.snapshot(storeId);
    const remembered = snapshot && { snapshot, renderings: new Map<Locale, Rendering>() };
    if (remembered) remember(storeId, remembered);
    return remembered;
  }

  /** Guests who come together after a change wait for one reading. */
  function loadOnce(storeId: string, seen: Store): Promise<Remembered | undefined> {
    const key = `${storeId} ${seen.menuVersion} ${seen.stockVersion} ${seen.language} ${seen.currency}`;
    const running = loading.get(key) ?? load(storeId).finally(() => loading.delete(key));
    loading.set(key, running);
    return running;
  }

  async function current(storeId: string): Promise<Remembered | undefined> {
    const known = memory.get(storeId);
    try {
      const store = await reader.store(storeId);
      if (!store) return undefined;
      return known && sameMenu(known.snapshot.store, store) ? known : await loadOnce(storeId, store);
    } catch (error) {
      if (known && error instanceof TechnicalError && error.retryable) return known;
      throw error;
    }
  }

  return {
    async of(storeId, wanted) {
      const found = await current(storeId);
      if (!found) return undefined;
      const language = wanted ?? found.snapshot.store.language;
      const rendering = found.renderings.get(language) ?? render(found.snapshot, language);
      found.renderings.set(language, rendering);
      return rendering;
    },
  };
}

function render({ store, categories, items }: MenuSnapshot, language: Locale): Rendering {
  const views = items.map((item) => guestItem(item, store, language));
  const byId = new Map(views.map((view) => [view.id, view]));
  const menu: Menu = {
    storeId: store.id,
    version: store.menuVersion,
    categories: categories.map(({ id, name }) => ({
      id,
      name: textIn(name, language, store.language),
      items: views.filter(({ categoryId }) => categoryId === id),
    })),
  };
  return {
    language,
    etag: `"${store.menuVersion}.${store.stockVersion}.${language}"`,
    json: Buffer.from(JSON.stringify(menu)),
    item: (id) => byId.get(id),
  };
}
