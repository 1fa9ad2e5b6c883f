import type { UnitOfWork } from '@hiorder/kernel';
import type { MenuDeps } from './change-menu.ts';
import type { ItemsToTell } from './ports/items-to-tell.ts';
import { itemPublished } from './published.ts';

const AT_ONCE = 200;

type TellAgain = Pick<MenuDeps, 'stores' | 'items' | 'outbox' | 'clock'> & {
  readonly unitOfWork: UnitOfWork;
  readonly itemsToTell: ItemsToTell;
};

/** As they are, under the version they have: who knows them already hears nothing new. */
export const tellItemsAgain = (deps: TellAgain) => (): Promise<number> =>
  deps.unitOfWork.transaction(async (tx) => {
    await deps.itemsToTell.addWhenDue(tx, deps.clock.now());
    const taken = await deps.itemsToTell.take(tx, AT_ONCE);
    const storeId = taken[0]?.storeId;
    // Held like for any change, so that nothing older is told after something newer.
    if (storeId === undefined || !(await deps.stores.lock(tx, storeId))) return 0;
    for (const { itemId } of taken) {
      const found = await deps.items.find(tx, storeId, itemId);
      if (found) await deps.outbox.append(tx, [itemPublished(found.item, deps.clock.now())]);
    }
    return taken.length;
  });
