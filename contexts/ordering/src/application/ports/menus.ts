import type { Transaction } from '@hiorder/kernel';
import type { Menu, MenuItem } from '../../domain/menu/menu-item.ts';

/** Ordering's own copy of what menu has published. */
export interface Menus {
  /** The store's menu, at least as new as `version`: from memory as long as that is the version known there. */
  at(storeId: string, version: number, tx?: Transaction): Promise<Menu>;
  /** What is older than the copy changes nothing. `isNew`: the item was not known. */
  publish(tx: Transaction, item: MenuItem): Promise<{ readonly isNew: boolean }>;
  retire(tx: Transaction, item: { id: string; storeId: string; version: number }): Promise<void>;
}
