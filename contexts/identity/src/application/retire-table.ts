import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { TableDeps } from './add-table.ts';
import { retired } from './table-events.ts';

/** The table leaves the floor; its code opens nothing any more. A party that sits there stays until it is closed. */
export const retireTable =
  (deps: TableDeps) =>
  async (
    tx: Transaction,
    o: { storeId: string; tableId: string },
  ): Promise<Result<void, { code: 'not-found' }>> => {
    const floor = (await deps.tables.lockFloor(tx, o.storeId)) ?? [];
    const table = floor.find(({ id }) => id === o.tableId);
    if (!table) return err({ code: 'not-found' });
    const at = deps.clock.now();
    await deps.tables.retire(tx, table, at);
    await deps.tables.addFormerCode(tx, { code: table.code, storeId: o.storeId, at });
    await deps.events.append(tx, [retired(table, at)]);
    return ok(undefined);
  };
