import type { Transaction } from '@hiorder/kernel';
import type { Ports } from './ports/ports.ts';
import type { NotFound } from './refusals.ts';

/** Why there is no party at a table: it has left, or there is no such table. */
export async function nobodyThere(
  ports: Pick<Ports, 'tables'>,
  tx: Transaction,
  table: { storeId: string; tableId: string },
): Promise<{ readonly code: 'table-session-closed' } | NotFound> {
  const known = await ports.tables.find(tx, table);
  return known ? { code: 'table-session-closed' } : { code: 'not-found', what: 'table' };
}
