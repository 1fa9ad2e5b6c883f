import type { tableSessionMoved } from '@hiorder/contracts';
import { showTicket } from '../show-ticket.ts';
import { touchTable } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

/**
 * Its tickets are the same ones, and say where to carry the dishes now. Whoever works at one of them, or answers a call,
 * is waited for, and whoever comes later waits: so both tables are shown with what they did.
 */
export const onTableSessionMoved: Policy<typeof tableSessionMoved> = async (deps, { data }, tx) => {
  const { storeId, tableId, tableName, from } = data;
  await deps.floor.moveSession(tx, { ...data, at: data.movedAt });
  for (const ticket of await deps.tickets.lockAllOf(tx, data)) await showTicket(deps, tx, ticket);
  await deps.serviceCalls.lockAllOpen(tx, data);
  touchTable(tx, { storeId, tableId, name: tableName });
  touchTable(tx, { storeId, tableId: from.tableId, name: from.tableName });
};
