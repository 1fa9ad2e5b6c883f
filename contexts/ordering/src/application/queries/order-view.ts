import type { OrderView } from '@hiorder/contracts';
import type { Cancelled, Order, OrderLine } from '../../domain/order/order.ts';
import { standingHistory } from '../../domain/order/standing-history.ts';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import { cancellationText } from '../cancellation-text.ts';
import { textIn } from '../localized.ts';
import type { Checkout } from '../ports/checkout.ts';
import { numberOf } from '../publishing/order-events.ts';
import { guestView } from './guest-view.ts';
import { paymentView } from './order-payment-view.ts';
import { money, type Viewer } from './viewer.ts';

export interface OrderEyes {
  readonly session: TableSession;
  /** The store's language. */
  readonly locale: string;
  readonly checkout: Checkout;
  readonly viewer: Viewer;
}

export function orderView(order: Order, eyes: OrderEyes): OrderView {
  return {
    id: order.id,
    number: numberOf(order),
    status: order.status,
    placedAt: placedAtOf(order)?.toISOString() ?? null,
    table: { id: order.tableId, name: order.tableName },
    lines: order.lines.map((line) => lineView(line, order, eyes)),
    total: money(order.total, order.currency),
    payment: paymentView(order, eyes),
    ...(order.status === 'cancelled' && { cancelled: cancelledView(order, eyes) }),
    ...(order.status === 'accepted' && order.etaMinutes !== null && { etaMinutes: order.etaMinutes }),
    history: standingHistory(order.history).map(({ status, at }) => ({ status, at: at.toISOString() })),
    revision: order.history.length,
    orderedBy: order.orderedBy === null ? null : guestView(eyes.session, order.orderedBy),
  };
}

function cancelledView(
  { cancelled }: Cancelled,
  { viewer, locale }: OrderEyes,
): NonNullable<OrderView['cancelled']> {
  const { by, reasonCode, at } = cancelled;
  const reason = cancellationText(cancelled, viewer.languages, locale);
  return { by, reason, ...(reasonCode && { reasonCode }), at: at.toISOString() };
}

function placedAtOf(order: Order): Date | null {
  if (order.status === 'cancelled') return order.placed?.placedAt ?? null;
  return 'placedAt' in order ? order.placedAt : null;
}

function lineView(
  line: OrderLine,
  { currency }: Order,
  { session, locale, viewer }: OrderEyes,
): OrderView['lines'][number] {
  const { id, itemId, names, quantity, unitPrice, note, addedBy } = line;
  return {
    ...{ id, itemId, quantity, note, name: textIn(names, viewer.languages, locale) },
    options: line.options.map(({ groupId, optionId, names: optionNames, priceDelta }) => ({
      ...{ groupId, optionId, name: textIn(optionNames, viewer.languages, locale) },
      priceDelta: money(priceDelta, currency),
    })),
    unitPrice: money(unitPrice, currency),
    linePrice: money(unitPrice * quantity, currency),
    addedBy: addedBy === null ? null : guestView(session, addedBy),
  };
}
