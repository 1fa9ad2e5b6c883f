import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { TableDeps } from './add-table.ts';
import type { Guests } from './ports/guests.ts';
import type { Parties } from './ports/parties.ts';
import { retired } from './table-events.ts';

export type RetireTableRefusal = { code: 'not-found' } | { code: 'table-occupied' };

/**
 * The table leaves the floor; its code opens nothing any more. Not while a party sits there, with or without phones. One
 * that sits down in the same moment, before it is heard of here, stays on the boards until staff close it.
 */
export const retireTable =
  (deps: TableDeps & { readonly guests: Guests; readonly parties: Parties }) =>
  async (
    tx: Transaction,
    o: { storeId: string; tableId: string },
  ): Promise<Result<void, RetireTableRefusal>> => {
    const floor = (await deps.tables.lockFloor(tx, o.storeId)) ?? [];
    const table = floor.find(({ id }) => id === o.tableId);
    if (!table) return err({ code: 'not-found' });
    const occupied = (await deps.guests.someoneAt(tx, table.id)) || (await deps.parties.anyAt(tx, o));
    if (occupied) return err({ code: 'table-occupied' });
    const at = deps.clock.now();
    await deps.tables.retire(tx, table, at);
    await deps.tables.addFormerCode(tx, { code: table.code, storeId: o.storeId, at });
    await deps.events.append(tx, [retired(table, at)]);
    return ok(undefined);
  };
