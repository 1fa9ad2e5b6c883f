import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { Table } from '../domain/table.ts';
import type { TableDeps } from './add-table.ts';
import { newTableCode } from './new-table-code.ts';
import { codeRenewed } from './table-events.ts';

/** A new code; the printed one stops opening the table. Phones that are at the table stay. */
export const renewTableCode =
  (deps: TableDeps) =>
  async (
    tx: Transaction,
    o: { storeId: string; tableId: string },
  ): Promise<Result<Table, { code: 'not-found' }>> => {
    const floor = (await deps.tables.lockFloor(tx, o.storeId)) ?? [];
    const table = floor.find(({ id }) => id === o.tableId);
    if (!table) return err({ code: 'not-found' });
    const at = deps.clock.now();
    const renewed = { ...table, code: newTableCode() };
    await deps.tables.save(tx, renewed);
    await deps.tables.addFormerCode(tx, { code: table.code, storeId: o.storeId, at });
    await deps.events.append(tx, [codeRenewed(renewed, at)]);
    return ok(renewed);
  };
