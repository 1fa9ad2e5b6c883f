import type { PlaceOnPlan } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { moved, tableName, type Table } from '../domain/table.ts';
import { nameTaken, type TableCommandRefusal, type TableDeps } from './add-table.ts';
import { changed } from './table-events.ts';

export interface ChangeTable {
  readonly storeId: string;
  readonly tableId: string;
  readonly name?: string;
  readonly seats?: number;
  readonly position?: number;
  readonly place?: PlaceOnPlan | null;
}

export const changeTable =
  (deps: TableDeps) =>
  async (tx: Transaction, o: ChangeTable): Promise<Result<Table, TableCommandRefusal>> => {
    const floor = (await deps.tables.lockFloor(tx, o.storeId)) ?? [];
    const table = floor.find(({ id }) => id === o.tableId);
    if (!table) return err({ code: 'not-found' });
    const name = tableName(o.name ?? table.name);
    if (!name.ok) return name;
    if (nameTaken(floor, name.value, table.id)) return err({ code: 'table-name-taken' });

    const place = o.place === undefined ? table.place : o.place;
    const renamed: Table = { ...table, name: name.value, seats: o.seats ?? table.seats, place };
    const after = floor.map((each) => (each.id === table.id ? renamed : each));
    const changes = new Map<string, Table>();
    if (looksOf(renamed) !== looksOf(table)) changes.set(table.id, renamed);
    if (o.position !== undefined) {
      for (const each of moved(after, table.id, o.position)) changes.set(each.id, each);
    }
    const at = deps.clock.now();
    for (const each of changes.values()) await deps.tables.save(tx, each);
    await deps.events.append(
      tx,
      [...changes.values()].map((each) => changed(each, at)),
    );
    return ok(changes.get(table.id) ?? table);
  };

const looksOf = ({ name, seats, place }: Table): string => JSON.stringify([name, seats, place?.x, place?.y]);
