import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { itemRetired } from './published.ts';

/** Takes an item off the menu for good; its row stays, because orders speak of it. */
export const retireItem = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; itemId: string; expectedVersion: number | undefined },
): Promise<Result<void, Refusal>> =>
  changeMenu<void>(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const found = await deps.items.find(tx, o.storeId, o.itemId);
    if (!found) return err({ code: 'item-unknown' });
    const { version } = found.item;
    if (isStale(version, o.expectedVersion)) return err({ code: 'stale', version });
    const retired = { ...found.item, version: version + 1 };
    await deps.items.retire(tx, { storeId: o.storeId, id: o.itemId, version: retired.version, at });
    return ok({ value: undefined, events: [itemRetired(retired, at)] });
  });
