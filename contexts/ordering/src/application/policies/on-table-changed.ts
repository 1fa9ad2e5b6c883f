import type { tableChanged } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/** Table names are identity's; staff order for tables where nobody has scanned yet. Also for `table-added`. */
export const onTableChanged =
  (ports: Pick<Ports, 'tables'>) =>
  async ({ data }: { data: NewEvent<typeof tableChanged>['data'] }, tx: Transaction): Promise<void> => {
    const { tableId: id, storeId, name, at } = data;
    await ports.tables.save(tx, { id, storeId, name, retired: false }, new Date(at));
  };
