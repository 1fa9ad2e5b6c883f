import { err, newId, ok, type Clock, type Result, type Transaction } from '@hiorder/kernel';
import { DEFAULT_SEATS, tableName, type Table, type TableRefusal } from '../domain/table.ts';
import { newTableCode } from './new-table-code.ts';
import type { Events } from './ports/events.ts';
import type { Tables } from './ports/tables.ts';
import { added } from './table-events.ts';

export interface TableDeps {
  readonly tables: Tables;
  readonly events: Events;
  readonly clock: Clock;
}

export type TableCommandRefusal = TableRefusal | { code: 'not-found' };

export const nameTaken = (floor: readonly Table[], name: string, but?: string): boolean =>
  floor.some((table) => table.id !== but && table.name.toLowerCase() === name.toLowerCase());

/** A new table at the end of the floor. */
export const addTable =
  (deps: TableDeps) =>
  async (
    tx: Transaction,
    o: { storeId: string; name: string; seats?: number },
  ): Promise<Result<Table, TableCommandRefusal>> => {
    const name = tableName(o.name);
    if (!name.ok) return name;
    const floor = await deps.tables.lockFloor(tx, o.storeId);
    if (!floor) return err({ code: 'not-found' });
    if (nameTaken(floor, name.value)) return err({ code: 'table-name-taken' });

    const at = deps.clock.now();
    const table: Table = {
      id: newId(),
      storeId: o.storeId,
      name: name.value,
      seats: o.seats ?? DEFAULT_SEATS,
      position: (floor.at(-1)?.position ?? -1) + 1,
      place: null,
      code: newTableCode(),
    };
    await deps.tables.add(tx, table, at);
    await deps.events.append(tx, [added(table, at)]);
    return ok(table);
  };
