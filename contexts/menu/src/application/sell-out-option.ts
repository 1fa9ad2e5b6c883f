import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { withOption } from '../domain/option-group.ts';
import type { Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';
import { edited, spreadGroup } from './spread-group.ts';

/**
 * One option has run out, or is there again; whoever serves may say so, and nothing else of the item changes. What
 * several items have in common has run out for all of them.
 */
export const sellOutOption = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; itemId: string; optionId: string; soldOut: boolean },
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu<ItemOnSale>(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const found = await deps.items.find(tx, o.storeId, o.itemId);
    if (!found) return err({ code: 'item-unknown' });
    const change = { soldOut: o.soldOut };
    const optionGroups = withOption(found.item.optionGroups, o.optionId, change);
    if (!optionGroups) return err({ code: 'option-unknown' });
    const shared = found.item.optionGroups.find(
      (group) => group.shared && group.options.some(({ id }) => id === o.optionId),
    );
    const known = shared && (await deps.sharedGroups.all(tx, store.id)).find(({ id }) => id === shared.id);
    if (!known) {
      const item = edited({ ...found.item, optionGroups }, at);
      await deps.items.update(tx, item);
      return ok({ value: { item, stock: found.stock }, events: [itemPublished(item, at)] });
    }
    const [changed] = withOption([known], o.optionId, change) ?? [];
    const group = { ...known, options: changed?.options ?? known.options, version: known.version + 1 };
    await deps.sharedGroups.update(tx, group);
    const { items, events } = await spreadGroup(deps, tx, { store, group, at });
    return ok({ value: items.find(({ item }) => item.id === o.itemId) ?? found, events });
  });
