import type { tableChanged } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/**
 * Table names are identity's; staff order for tables where nobody has scanned yet. A party that sits there sits at the
 * table of the new name. Also for `table-added`.
 */
export const onTableChanged =
  ({ tables, sessions, orders }: Pick<Ports, 'tables' | 'sessions' | 'orders'>) =>
  async ({ data }: { data: NewEvent<typeof tableChanged>['data'] }, tx: Transaction): Promise<void> => {
    const { tableId, storeId, name, at } = data;
    await tables.save(tx, { id: tableId, storeId, name, retired: false }, new Date(at));
    const party = await sessions.lockOpenAt(tx, { storeId, tableId });
    if (!party || party.tableName === name) return;
    const seated = { ...party, tableName: name };
    await sessions.reseat(tx, seated);
    await orders.reseat(tx, seated);
  };
