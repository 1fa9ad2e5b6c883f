import type { Category } from '../../domain/category.ts';
import type { SharedGroup } from '../../domain/shared-group.ts';
import type { Store } from '../../domain/store.ts';
import type { ItemOnSale } from './items.ts';

/** A whole menu at one moment. */
export interface MenuSnapshot {
  readonly store: Store;
  readonly categories: readonly Category[];
  /** In the order of the menu, within their categories. */
  readonly items: readonly ItemOnSale[];
}

/** Reads without locks, outside of transactions. */
export interface MenuReader {
  /** Cheap: asked before every answer to guests. */
  store(storeId: string): Promise<Store | undefined>;
  sharedGroups(storeId: string): Promise<SharedGroup[]>;
  snapshot(storeId: string): Promise<MenuSnapshot | undefined>;
}
