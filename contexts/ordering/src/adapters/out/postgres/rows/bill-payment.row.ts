import type { Actor } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import type { BillCharge, BillPayment, Share } from '../../../../domain/bill/bill-payment.ts';
import type { PaymentAttempt } from '../../../../domain/order/order.ts';
import { instant, type Jsonified } from './json-row.ts';

/** A row of `bill_payment` as JSON. */
export interface BillPaymentRow {
  readonly id: string;
  readonly table_session_id: string;
  readonly store_id: string;
  readonly guest_id: string | null;
  readonly method: BillPayment['method'];
  readonly share: Share;
  readonly line_ids: readonly string[];
  readonly amount: number;
  readonly currency: string;
  readonly status: BillPayment['status'];
  readonly asked_at: string;
  readonly charges: readonly BillCharge[];
  readonly provider: string | null;
  readonly expires_at: string | null;
  readonly attempt: Jsonified<PaymentAttempt> | null;
  readonly paid_at: string | null;
  readonly paid_by: Actor | null;
  readonly ended_at: string | null;
  readonly ended_by: Actor | null;
  /** Of a new payment 0; the outbox moves it on. */
  readonly event_count: number;
}

export function billPaymentRow(payment: BillPayment): BillPaymentRow {
  const awaiting = payment.status === 'awaiting-payment' ? payment : null;
  const paid = payment.status === 'paid' ? payment : null;
  const ended = payment.status === 'cancelled' || payment.status === 'expired' ? payment : null;
  return {
    ...{ id: payment.id, table_session_id: payment.tableSessionId, store_id: payment.storeId },
    ...{ guest_id: payment.guestId, method: payment.method, share: payment.share, line_ids: payment.lineIds },
    ...{ amount: payment.amount, currency: payment.currency, status: payment.status },
    ...{ asked_at: payment.askedAt.toISOString(), charges: payment.charges },
    provider: awaiting?.provider ?? null,
    expires_at: awaiting?.expiresAt.toISOString() ?? null,
    attempt: awaiting?.attempt
      ? { ...awaiting.attempt, startedAt: awaiting.attempt.startedAt.toISOString() }
      : null,
    paid_at: paid?.paidAt.toISOString() ?? null,
    paid_by: paid?.paidBy ?? null,
    ended_at: ended?.endedAt.toISOString() ?? null,
    ended_by: ended?.endedBy ?? null,
    event_count: 0,
  };
}

export function billPaymentOf(row: BillPaymentRow): BillPayment {
  const base = {
    ...{ id: row.id, storeId: row.store_id, tableSessionId: row.table_session_id, share: row.share },
    method: row.method,
    ...{ amount: row.amount, currency: row.currency, lineIds: row.line_ids, guestId: row.guest_id },
    ...{ askedAt: instant(row.asked_at), charges: row.charges },
  };
  switch (row.status) {
    case 'awaiting-payment': {
      const attempt = row.attempt && { ...row.attempt, startedAt: instant(row.attempt.startedAt) };
      const [provider, expiresAt] = [present(row, 'provider'), instant(present(row, 'expires_at'))];
      return { ...base, status: row.status, provider, expiresAt, attempt };
    }
    case 'requested':
      return { ...base, status: row.status };
    case 'paid': {
      const [paidAt, paidBy] = [instant(present(row, 'paid_at')), present(row, 'paid_by')];
      return { ...base, status: row.status, paidAt, paidBy };
    }
    case 'cancelled':
    case 'expired': {
      const [endedAt, endedBy] = [instant(present(row, 'ended_at')), present(row, 'ended_by')];
      return { ...base, status: row.status, endedAt, endedBy };
    }
  }
}

/** The table's checks say that it is there. */
function present<K extends keyof BillPaymentRow>(
  row: BillPaymentRow,
  column: K,
): NonNullable<BillPaymentRow[K]> {
  const value = row[column];
  if (value === null || value === undefined)
    throw new TechnicalError('row-broken', `Bill payment ${row.id}: ${row.status} without ${column}`);
  return value;
}
