import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { withOwnGroup } from '../domain/shared-group.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { itemPublished } from './published.ts';
import { edited } from './spread-group.ts';

export interface RemoveSharedGroup {
  readonly storeId: string;
  readonly groupId: string;
  readonly expectedVersion: number | undefined;
  /** Items that have it keep it as their own; without this only a group that no item has goes. */
  readonly leaveCopies: boolean;
}

export const removeSharedGroup = (
  deps: MenuDeps,
  tx: Transaction,
  o: RemoveSharedGroup,
): Promise<Result<void, Refusal>> =>
  changeMenu<void>(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const before = (await deps.sharedGroups.all(tx, store.id)).find(({ id }) => id === o.groupId);
    if (!before) return err({ code: 'option-group-unknown' });
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const having = await deps.items.having(tx, store.id, o.groupId);
    if (having.length > 0 && !o.leaveCopies)
      return err({ code: 'option-group-in-use', items: having.map(({ item }) => item.id) });
    const events: NewEvent[] = [];
    for (const { item } of having) {
      const after = edited(withOwnGroup(item, o.groupId), at);
      await deps.items.update(tx, after);
      events.push(itemPublished(after, at));
    }
    await deps.sharedGroups.remove(tx, store.id, o.groupId);
    return ok({ value: undefined, events });
  });
