import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { withOption } from '../domain/option-group.ts';
import type { Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';

/** One option has run out, or is there again; whoever serves may say so, and nothing else of the item changes. */
export const sellOutOption = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; itemId: string; optionId: string; soldOut: boolean },
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const found = await deps.items.find(tx, o.storeId, o.itemId);
    if (!found) return err({ code: 'item-unknown' });
    const optionGroups = withOption(found.item.optionGroups, o.optionId, { soldOut: o.soldOut });
    if (!optionGroups) return err({ code: 'option-unknown' });
    const item = { ...found.item, optionGroups, version: found.item.version + 1, updatedAt: at };
    await deps.items.update(tx, item);
    return ok({ value: { item, stock: found.stock }, events: [itemPublished(item, at)] });
  });
