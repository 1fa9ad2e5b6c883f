import { rejectReasonTexts, type TicketView } from '@hiorder/contracts';
import type { KnownStore } from './ports/floor.ts';
import { textFor } from '../domain/kitchen/kitchen-settings.ts';
import { isWork, type OpenTicket, type Step } from '../domain/ticket/ticket.ts';
import { undoableStep } from '../domain/ticket/undo.ts';

/** How the party's table was closed. */
export type TableClosed = NonNullable<TicketView['tableClosed']>;

/** What a card shows beside the ticket itself. */
export interface CardFacts {
  readonly store: Omit<KnownStore, 'timeZone'>;
  /** Where its party sits now; null where that was not heard of. */
  readonly table: TicketView['table'] | null;
  readonly tableClosed: TableClosed | null;
}

/** The card on the order board. */
export function ticketView(ticket: OpenTicket, { store, table, tableClosed }: CardFacts): TicketView {
  const { currency } = store;
  const { order, status, steps, undone, dismissed } = ticket;
  const { number, tableId, tableName, tableSessionId, guestName, placedAt } = order;
  const accepted = steps.find((step) => step.status === 'accepted');
  const last = steps.at(-1);
  const undoable = undoableStep(ticket);
  const why = steps.findLast(
    ({ reason, reasonCode, reasonText }) => reason !== null || reasonCode || reasonText,
  );
  return {
    orderId: order.orderId,
    number,
    table: table ?? { id: tableId, name: tableName },
    tableSessionId,
    guestName,
    status,
    placedAt,
    changedAt: last?.at ?? placedAt,
    history: steps.map((step) => ({ status: step.status, at: step.at })),
    // Taking a step back takes it out of the history, and is a change all the same.
    version: steps.length + 2 * undone.length + (dismissed ? 1 : 0),
    ...(undoable && { undoableUntil: undoable.until }),
    etaMinutes: accepted?.etaMinutes ?? null,
    dueAt: dueAt(accepted),
    reason: why ? reasonIn(why, store.locale) : null,
    ...(why?.reasonCode && { reasonCode: why.reasonCode }),
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

export function reasonIn({ reason, reasonCode, reasonText }: Step, locale: string): string | null {
  const text = reasonText ?? (reasonCode && rejectReasonTexts[reasonCode]);
  return reason ?? (text ? textFor(text, locale) : null);
}

function dueAt(accepted: Step | undefined): string | null {
  if (!accepted || accepted.etaMinutes === null) return null;
  return new Date(Date.parse(accepted.at) + accepted.etaMinutes * 60_000).toISOString();
}
