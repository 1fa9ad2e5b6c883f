import { tableAdded, tableChanged, tableCodeRenewed, tableRetired } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import type { Table } from '../domain/table.ts';

const keysOf = (table: Table) => ({ subject: table.id, storeId: table.storeId, partitionKey: table.id });

const dataOf = ({ id: tableId, storeId, name, seats, position, place }: Table, at: Date) => ({
  tableId,
  storeId,
  name,
  seats,
  position,
  ...(place && { place }),
  at: at.toISOString(),
});

const refOf = ({ id: tableId, storeId }: Table, at: Date) => ({ tableId, storeId, at: at.toISOString() });

export const added = (table: Table, at: Date): NewEvent => ({
  definition: tableAdded,
  ...keysOf(table),
  data: dataOf(table, at),
});
export const changed = (table: Table, at: Date): NewEvent => ({
  definition: tableChanged,
  ...keysOf(table),
  data: dataOf(table, at),
});
export const retired = (table: Table, at: Date): NewEvent => ({
  definition: tableRetired,
  ...keysOf(table),
  data: refOf(table, at),
});
export const codeRenewed = (table: Table, at: Date): NewEvent => ({
  definition: tableCodeRenewed,
  ...keysOf(table),
  data: refOf(table, at),
});
