import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { TableDeps } from './add-table.ts';
import type { Guests } from './ports/guests.ts';
import { retired } from './table-events.ts';

export type RetireTableRefusal = { code: 'not-found' } | { code: 'table-occupied' };

/**
 * The table leaves the floor; its code opens nothing any more. Not while phones are at it. A party without one, whom
 * only staff know of, stays until it is closed.
 */
export const retireTable =
  (deps: TableDeps & { readonly guests: Guests }) =>
  async (
    tx: Transaction,
    o: { storeId: string; tableId: string },
  ): Promise<Result<void, RetireTableRefusal>> => {
    const floor = (await deps.tables.lockFloor(tx, o.storeId)) ?? [];
    const table = floor.find(({ id }) => id === o.tableId);
    if (!table) return err({ code: 'not-found' });
    if (await deps.guests.someoneAt(tx, table.id)) return err({ code: 'table-occupied' });
    const at = deps.clock.now();
    await deps.tables.retire(tx, table, at);
    await deps.tables.addFormerCode(tx, { code: table.code, storeId: o.storeId, at });
    await deps.events.append(tx, [retired(table, at)]);
    return ok(undefined);
  };
