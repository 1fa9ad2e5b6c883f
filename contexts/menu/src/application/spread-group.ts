import type { NewEvent, Transaction } from '@hiorder/kernel';
import { contentViolations } from '../domain/item-rules.ts';
import type { MenuItem } from '../domain/menu-item.ts';
import { withGroup, type SharedGroup } from '../domain/shared-group.ts';
import type { Store } from '../domain/store.ts';
import type { Violation } from '../domain/violation.ts';
import type { MenuDeps } from './change-menu.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';

export interface Spread {
  readonly items: readonly ItemOnSale[];
  readonly events: readonly NewEvent[];
  /** What would be wrong with an item that has it; then nothing was changed. */
  readonly violations: readonly Violation[];
}

/** Every item that has the group gets it as it is now. */
export async function spreadGroup(
  deps: MenuDeps,
  tx: Transaction,
  o: { store: Store; group: SharedGroup; at: Date },
): Promise<Spread> {
  const { store, group, at } = o;
  const having = await deps.items.having(tx, store.id, group.id);
  const after = having.map(({ item, stock }) => ({ item: edited(withGroup(item, group), at), stock }));
  const violations = after.flatMap(({ item }) =>
    contentViolations(item, store.language).map(({ code, path: _, ...data }): Violation => ({
      ...{ ...data, code, path: '/options', itemId: item.id },
    })),
  );
  if (violations.length > 0) return { items: [], events: [], violations };
  for (const { item } of after) await deps.items.update(tx, item);
  return { items: after, events: after.map(({ item }) => itemPublished(item, at)), violations: [] };
}

export const edited = (item: MenuItem, at: Date): MenuItem => ({
  ...item,
  version: item.version + 1,
  updatedAt: at,
});
