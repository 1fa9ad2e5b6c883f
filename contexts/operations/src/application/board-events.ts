import { tableBoardChanged, ticketChanged, type TicketView } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import { isShown, rowOf, tileOf } from '../domain/table/tile.ts';
import type { OpenTicket } from '../domain/ticket/ticket.ts';
import type { OperationsDependencies } from './dependencies.ts';
import type { TableRef } from './ports/floor.ts';
import { ticketView } from './ticket-view.ts';

/** Brings the table's tile up to date, and tells of it if it looks different now. */
export async function refreshTable(
  { floor, clock, events }: OperationsDependencies,
  tx: Transaction,
  table: TableRef & { name?: string },
): Promise<void> {
  const { storeId, tableId } = table;
  const { wasShown, ...facts } = await floor.lockTile(tx, table);
  const tile = tileOf(facts);
  const shown = isShown(facts);
  const changed = await floor.saveTile(tx, tile, shown);
  if (!changed || !(shown || wasShown)) return;
  const event: NewEvent<typeof tableBoardChanged> = {
    definition: tableBoardChanged,
    subject: tableId,
    storeId,
    partitionKey: tableId,
    data: { storeId, tableId, table: { ...rowOf(tile, clock.now()), ...(!shown && { removed: true }) } },
  };
  await events.append(tx, [event]);
}

/** The card of a changed ticket, and the event that tells of it. */
export async function cardOf(
  { floor }: OperationsDependencies,
  tx: Transaction,
  ticket: OpenTicket,
): Promise<{ card: TicketView; changed: NewEvent<typeof ticketChanged> }> {
  const { orderId, storeId, tableSessionId } = ticket.order;
  const card = ticketView(ticket, {
    store: await floor.storeOf(tx, storeId),
    ...(await floor.partyOf(tx, ticket.order)),
  });
  return {
    card,
    changed: {
      definition: ticketChanged,
      subject: orderId,
      storeId,
      partitionKey: tableSessionId,
      data: { storeId, orderId, ticket: card },
    },
  };
}
