import type { Transaction } from '@hiorder/kernel';
import type { OpenTicket } from '../domain/ticket/ticket.ts';
import { cardOf } from './board-events.ts';
import type { OperationsDependencies } from './dependencies.ts';
import { touchTable } from './touched-tables.ts';

/** Tells of a ticket that an event has changed; its table follows before the transaction commits. */
export async function showTicket(
  deps: OperationsDependencies,
  tx: Transaction,
  ticket: OpenTicket,
): Promise<void> {
  const { card, changed } = await cardOf(deps, tx, ticket);
  await deps.events.append(tx, [changed]);
  touchTable(tx, { storeId: ticket.order.storeId, tableId: card.table.id, name: card.table.name });
}
