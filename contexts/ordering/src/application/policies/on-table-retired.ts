import type { tableRetired } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/** Nobody can be seated there any more; a session that is open goes on until staff close it. */
export const onTableRetired =
  (ports: Pick<Ports, 'tables'>) =>
  async ({ data }: { data: NewEvent<typeof tableRetired>['data'] }, tx: Transaction): Promise<void> => {
    const { tableId, storeId, at } = data;
    await ports.tables.retire(tx, { storeId, tableId }, new Date(at));
  };
