import type { menuItemRetired } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

type MenuItemRetired = NewEvent<typeof menuItemRetired>['data'];

/** It can no longer be ordered; carts that hold it can still name it. */
export const onMenuItemRetired =
  (ports: Pick<Ports, 'menus'>) =>
  async ({ data }: { data: MenuItemRetired }, tx: Transaction): Promise<void> => {
    await ports.menus.retire(tx, { id: data.itemId, storeId: data.storeId, version: data.version });
  };
