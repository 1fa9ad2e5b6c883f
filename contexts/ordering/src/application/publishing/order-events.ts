import {
  orderCancelled,
  orderExpired,
  orderPaymentUnusable,
  orderPlaced,
  orderRefunded,
  orderStatusChanged,
  orderSubmitted,
  type Actor,
  type WrittenReason,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import type { OrderEvent } from '../../domain/order/order.events.ts';
import type { AwaitingPayment, Cancelled, Order, OrderLine, Placed } from '../../domain/order/order.ts';
import { cancellationText } from '../cancellation-text.ts';
import { textIn } from '../localized.ts';
import { newEvent } from './new-event.ts';

interface About {
  readonly by: Actor;
  /** The store's language. */
  readonly locale: string;
}

/** What an order that came to be is told with. */
export function newOrderEvents(order: AwaitingPayment | Placed, about: About): readonly NewEvent[] {
  const first = order.status === 'placed' ? placedEvent(order, about.locale) : submittedEvent(order);
  return [first, statusEvent({ order, previous: null, about })];
}

/** What a change of an order is told with: what happened, and every move of its status. */
export function orderEvents(
  change: { readonly before: Order; readonly after: Order; readonly events: readonly OrderEvent[] },
  about: About,
): readonly NewEvent[] {
  const { before, after } = change;
  const told = change.events.flatMap((event) => eventOf(after, event, about));
  if (before.status === after.status) return told;
  return [...told, statusEvent({ order: after, previous: before.status, about })];
}

function eventOf(order: Order, event: OrderEvent, about: About): readonly NewEvent[] {
  switch (event.kind) {
    case 'placed':
    case 'taken-at-counter':
      return order.status === 'placed' ? [placedEvent(order, about.locale)] : [];
    case 'cancelled':
      return order.status === 'cancelled' ? [cancelledEvent(order, about.locale)] : [];
    case 'expired':
      return [
        eventAbout(orderExpired, order, { ...refOf(order), at: event.at.toISOString(), total: order.total }),
      ];
    case 'payment-unusable': {
      const { paymentId, amount } = event.charge;
      const reason: WrittenReason = event.reason;
      const data = { ...refOf(order), paymentId, amount, reason, at: event.at.toISOString() };
      return [eventAbout(orderPaymentUnusable, order, data)];
    }
    // Its status stays; who looks at it looks again.
    case 'counter-asked':
      return [statusEvent({ order, previous: 'awaiting-payment', about })];
    // The payment on the bill tells of it.
    case 'counter-taken-back':
    case 'payment-begun':
    case 'payment-attempt-ended':
    case 'accepted':
    case 'made-ready':
    case 'served':
    case 'stepped-back':
      return [];
    case 'refund-recorded':
      return [refundedEvent(order)];
  }
}

const refOf = ({ id, storeId, tableId, tableSessionId }: Order) => ({
  orderId: id,
  storeId,
  tableId,
  tableSessionId,
});

/** Orders of one session stay in order with it. */
const eventAbout = <D extends EventDefinition>(
  definition: D,
  order: Order,
  data: NewEvent<D>['data'],
): NewEvent =>
  newEvent(definition, {
    subject: order.id,
    storeId: order.storeId,
    partitionKey: order.tableSessionId,
    data,
  });

function submittedEvent(order: AwaitingPayment): NewEvent {
  const { total, currency, provider } = order;
  return eventAbout(orderSubmitted, order, {
    ...{ ...refOf(order), total, currency, provider },
    submittedAt: order.submittedAt.toISOString(),
    expiresAt: order.expiresAt.toISOString(),
  });
}

function placedEvent(order: Placed, locale: string): NewEvent {
  const { number, tableName, orderedBy, guestName, businessDay, paymentMode, total } = order;
  return eventAbout(orderPlaced, order, {
    ...{ ...refOf(order), number, tableName, guestId: orderedBy, guestName, businessDay, paymentMode, total },
    placedAt: order.placedAt.toISOString(),
    paymentId: order.charges.find((charge) => charge.usable)?.paymentId ?? null,
    lines: order.lines.map((line) => lineData(line, locale)),
  });
}

function lineData(line: OrderLine, locale: string) {
  const { id, itemId, names, course, station, quantity, unitPrice, note, needsIdCheck } = line;
  const options = line.options.map(({ groupId, optionId, names: optionNames, priceDelta }) => ({
    ...{ groupId, optionId, name: textIn(optionNames, [], locale), names: optionNames, priceDelta },
  }));
  const name = textIn(names, [], locale);
  return {
    lineId: id,
    itemId,
    name,
    names,
    course,
    station,
    quantity,
    unitPrice,
    options,
    note,
    needsIdCheck,
  };
}

function cancelledEvent(order: Cancelled, locale: string): NewEvent {
  const { by, reasonCode, at } = order.cancelled;
  const reason = cancellationText(order.cancelled, [], locale);
  return eventAbout(orderCancelled, order, {
    ...{ ...refOf(order), number: order.placed?.number ?? null, at: at.toISOString(), by },
    ...{ reason, reasonCode },
    paymentId: order.charges.find((charge) => charge.usable)?.paymentId ?? null,
    total: order.total,
    wasPlaced: order.placed !== null,
  });
}

function refundedEvent(order: Order): NewEvent {
  const { orderedBy: guestId, currency, charges } = order;
  const refunded = charges.reduce((sum, charge) => sum + charge.refunded, 0);
  return eventAbout(orderRefunded, order, {
    ...{ ...refOf(order), number: numberOf(order), guestId, refunded, currency },
  });
}

function statusEvent(move: { order: Order; previous: Order['status'] | null; about: About }): NewEvent {
  const { order, previous, about } = move;
  const cancelled = order.status === 'cancelled' ? order.cancelled : null;
  return eventAbout(orderStatusChanged, order, {
    ...{ ...refOf(order), number: numberOf(order), status: order.status, previous, by: about.by },
    revision: order.history.length,
    at: (order.history.at(-1)?.at ?? order.submittedAt).toISOString(),
    reason: cancelled && cancellationText(cancelled, [], about.locale),
    reasonCode: cancelled && cancelled.reasonCode,
    etaMinutes: order.status === 'accepted' ? order.etaMinutes : null,
  });
}

/** Null until it is placed. */
export function numberOf(order: Order): number | null {
  if (order.status === 'cancelled') return order.placed?.number ?? null;
  return 'number' in order ? order.number : null;
}
