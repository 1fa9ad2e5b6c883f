import type { TicketView } from '@hiorder/contracts';
import { isWork, type OpenTicket, type Step } from '../domain/ticket/ticket.ts';

/** How the party's table was closed. */
export type TableClosed = NonNullable<TicketView['tableClosed']>;

/** What a card shows beside the ticket itself. */
export interface CardFacts {
  readonly currency: string;
  readonly tableClosed: TableClosed | null;
}

/** The card on the order board. */
export function ticketView(ticket: OpenTicket, { currency, tableClosed }: CardFacts): TicketView {
  const { order, status, steps, dismissed } = ticket;
  const { number, tableId, tableName, tableSessionId, guestName, placedAt } = order;
  const accepted = steps.find((step) => step.status === 'accepted');
  const last = steps.at(-1);
  return {
    orderId: order.orderId,
    number,
    table: { id: tableId, name: tableName },
    tableSessionId,
    guestName,
    status,
    placedAt,
    changedAt: last?.at ?? placedAt,
    history: steps.map((step) => ({ status: step.status, at: step.at })),
    etaMinutes: accepted?.etaMinutes ?? null,
    dueAt: dueAt(accepted),
    reason: steps.findLast((step) => step.reason !== null)?.reason ?? null,
    needsIdCheck: order.lines.some((line) => line.needsIdCheck),
    lines: order.lines.map(({ linePrice, ...line }) => ({
      ...line,
      options: [...line.options],
      linePrice: { amount: linePrice, currency },
    })),
    total: { amount: order.total, currency },
    ...(tableClosed && isWork(ticket) && { tableClosed }),
    ...(dismissed && { dismissed }),
  };
}

function dueAt(accepted: Step | undefined): string | null {
  if (!accepted || accepted.etaMinutes === null) return null;
  return new Date(Date.parse(accepted.at) + accepted.etaMinutes * 60_000).toISOString();
}
