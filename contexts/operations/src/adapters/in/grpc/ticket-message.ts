import { create } from '@bufbuild/protobuf';
import { timestampFromDate, type Timestamp } from '@bufbuild/protobuf/wkt';
import type { TicketStatus, TicketView } from '@hiorder/contracts';
import { MoneySchema, operationsV1 as v1 } from '@hiorder/contracts/grpc';

export const STATUS: Readonly<Record<TicketStatus, v1.TicketStatus>> = {
  placed: v1.TicketStatus.PLACED,
  accepted: v1.TicketStatus.ACCEPTED,
  ready: v1.TicketStatus.READY,
  served: v1.TicketStatus.SERVED,
  rejected: v1.TicketStatus.REJECTED,
  cancelled: v1.TicketStatus.CANCELLED,
};

/** The card as HTTP shows it, as a message. */
export function ticketMessage(card: TicketView): v1.Ticket {
  const { orderId, number, table, needsIdCheck, etaMinutes, total } = card;
  return create(v1.TicketSchema, {
    ...{ orderId, number, table, needsIdCheck, status: STATUS[card.status] },
    ...(etaMinutes !== null && { etaMinutes }),
    placedAt: timestamp(card.placedAt),
    changedAt: timestamp(card.changedAt),
    reason: card.reason ?? '',
    guestName: card.guestName ?? '',
    lines: card.lines.map(lineMessage),
    total: create(MoneySchema, { amount: BigInt(total.amount), currency: total.currency }),
    tableClosed: card.tableClosed !== undefined,
    dismissed: card.dismissed !== undefined,
    ...(card.undoableUntil !== undefined && { undoableUntil: timestamp(card.undoableUntil) }),
  });
}

const lineMessage = (line: TicketView['lines'][number]): v1.TicketLine =>
  create(v1.TicketLineSchema, {
    ...{ lineId: line.lineId, itemId: line.itemId, name: line.name, station: line.station },
    ...{ quantity: line.quantity, options: line.options, needsIdCheck: line.needsIdCheck },
    note: line.note ?? '',
  });

const timestamp = (instant: string): Timestamp => timestampFromDate(new Date(instant));
