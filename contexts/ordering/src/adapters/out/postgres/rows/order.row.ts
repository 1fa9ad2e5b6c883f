import type { RejectReason } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import type {
  Cancellation,
  Charge,
  Numbered,
  Order,
  PaymentAttempt,
} from '../../../../domain/order/order.ts';
import { instant, type Jsonified } from './json-row.ts';
import { lineOf, type OrderLineRow } from './order-line.row.ts';

/** A row of `customer_order` as JSON. */
export interface OrderRow {
  readonly id: string;
  readonly store_id: string;
  readonly table_session_id: string;
  readonly table_id: string;
  readonly table_name: string;
  readonly ordered_by: string | null;
  readonly guest_name: string | null;
  readonly payment_mode: Order['paymentMode'];
  readonly payment_method: string | null;
  readonly currency: string;
  readonly total: number;
  readonly status: Order['status'];
  readonly submitted_at: string;
  readonly charges: readonly Charge[];
  readonly history: readonly Jsonified<Order['history'][number]>[];
  readonly provider: string | null;
  readonly expires_at: string | null;
  readonly attempt: Jsonified<PaymentAttempt> | null;
  readonly number: number | null;
  readonly business_day: string | null;
  readonly placed_at: string | null;
  readonly eta_minutes: number | null;
  /** Older ones say nothing of a code. */
  readonly cancelled:
    | (Omit<Jsonified<Cancellation>, 'reasonCode'> & { readonly reasonCode?: RejectReason | null })
    | null;
  readonly expired_at: string | null;
  /** Of a new order 0; the outbox moves it on. */
  readonly event_count: number;
}

export type LoadedOrderRow = OrderRow & { readonly lines: readonly OrderLineRow[] };

export function orderRow(order: Order): OrderRow {
  const unpaid = order.status === 'awaiting-payment' ? order : null;
  const cancelled = order.status === 'cancelled' ? order : null;
  const placed = cancelled ? cancelled.placed : 'number' in order ? order : null;
  return {
    ...{ id: order.id, status: order.status, currency: order.currency, total: order.total },
    ...{ store_id: order.storeId, table_session_id: order.tableSessionId, table_id: order.tableId },
    ...{ table_name: order.tableName, ordered_by: order.orderedBy, guest_name: order.guestName },
    ...{ payment_mode: order.paymentMode, payment_method: order.paymentMethod },
    ...{ submitted_at: order.submittedAt.toISOString() },
    charges: order.charges,
    history: order.history.map(({ status, at }) => ({ status, at: at.toISOString() })),
    provider: unpaid?.provider ?? null,
    expires_at: unpaid?.expiresAt.toISOString() ?? null,
    attempt: unpaid?.attempt
      ? { ...unpaid.attempt, startedAt: unpaid.attempt.startedAt.toISOString() }
      : null,
    number: placed?.number ?? null,
    business_day: placed?.businessDay ?? null,
    placed_at: placed?.placedAt.toISOString() ?? null,
    eta_minutes: order.status === 'accepted' ? order.etaMinutes : null,
    cancelled: cancelled ? { ...cancelled.cancelled, at: cancelled.cancelled.at.toISOString() } : null,
    expired_at: order.status === 'expired' ? order.expiredAt.toISOString() : null,
    event_count: 0,
  };
}

export function orderOf(row: LoadedOrderRow): Order {
  const base = baseOf(row);
  switch (row.status) {
    case 'awaiting-payment': {
      const attempt = row.attempt && { ...row.attempt, startedAt: instant(row.attempt.startedAt) };
      const expiresAt = instant(present(row, 'expires_at'));
      return { ...base, status: row.status, provider: row.provider ?? '', expiresAt, attempt };
    }
    case 'placed':
    case 'ready':
    case 'served':
      return { ...base, ...numberedOf(row), status: row.status };
    case 'accepted':
      return { ...base, ...numberedOf(row), status: row.status, etaMinutes: row.eta_minutes };
    case 'cancelled': {
      const cancelled = present(row, 'cancelled');
      const placed = row.number === null ? null : numberedOf(row);
      const { by, reason, reasonCode = null, reasonText } = cancelled;
      const why = { reason, reasonCode, ...(reasonText && { reasonText }) };
      const ended = { by, ...why, at: instant(cancelled.at) };
      return { ...base, status: row.status, cancelled: ended, placed };
    }
    case 'expired':
      return { ...base, status: row.status, expiredAt: instant(present(row, 'expired_at')) };
  }
}

function baseOf(row: LoadedOrderRow) {
  return {
    ...{ id: row.id, currency: row.currency, total: row.total, charges: row.charges },
    ...{ storeId: row.store_id, tableSessionId: row.table_session_id, tableId: row.table_id },
    ...{ tableName: row.table_name, orderedBy: row.ordered_by, guestName: row.guest_name },
    ...{ paymentMode: row.payment_mode, paymentMethod: row.payment_method },
    ...{ submittedAt: instant(row.submitted_at) },
    lines: row.lines.map(lineOf),
    history: row.history.map(({ status, at }) => ({ status, at: instant(at) })),
  };
}

const numberedOf = (row: OrderRow): Numbered => ({
  number: present(row, 'number'),
  businessDay: present(row, 'business_day'),
  placedAt: instant(present(row, 'placed_at')),
});

/** The table's checks say that it is there. */
function present<K extends keyof OrderRow>(row: OrderRow, column: K): NonNullable<OrderRow[K]> {
  const value = row[column];
  if (value === null || value === undefined) {
    throw new TechnicalError('row-broken', `Order ${row.id}: ${row.status} without ${column}`);
  }
  return value;
}
