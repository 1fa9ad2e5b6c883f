import { TechnicalError } from '@hiorder/kernel';
import type { Stored } from '../../../application/ports/payments.ts';
import { isCharged, type Payment, type Refund } from '../../../domain/payment/payment.ts';
import { traceOf, type PaymentRow, type RefundRow } from './tables.ts';

/** The columns that change in a payment's life. */
export function stateColumns({ payment, version }: Stored) {
  const charged = isCharged(payment) ? payment : undefined;
  const over = payment.state === 'declined' || payment.state === 'failed' ? payment : undefined;
  return {
    state: payment.state,
    attempts: payment.state === 'confirming' ? payment.attempts : 0,
    asked_at: payment.state === 'confirming' ? payment.askedAt : null,
    approved_at: charged?.approvedAt ?? null,
    method: charged?.method ?? null,
    code: over?.code ?? null,
    message: over?.state === 'declined' ? over.message : null,
    owed: charged?.owed ?? false,
    version,
  };
}

export function storedOf(row: PaymentRow, refunds: readonly RefundRow[]): Stored {
  return { payment: paymentOf(row, refunds.map(refundOf)), version: row.version, trace: traceOf(row) };
}

function paymentOf(row: PaymentRow, refunds: readonly Refund[]): Payment {
  const terms = {
    id: row.id,
    orderId: row.order_id,
    storeId: row.store_id,
    provider: row.provider,
    paymentKey: row.payment_key,
    amount: row.amount,
    currency: row.currency,
    requestedAt: row.requested_at,
  };
  switch (row.state) {
    case 'requested':
      return { ...terms, state: row.state };
    case 'confirming':
      return {
        ...{ ...terms, state: row.state, attempts: row.attempts },
        // Null: written by a version that did not keep it.
        askedAt: row.asked_at ?? row.requested_at,
      };
    case 'declined':
      return { ...terms, state: row.state, code: present(row, 'code'), message: row.message ?? '' };
    case 'failed':
      return { ...terms, state: row.state, code: present(row, 'code') };
    case 'approved':
    case 'refunding':
    case 'partially-refunded':
    case 'refunded': {
      const { state, method, owed } = row;
      return { ...terms, state, approvedAt: present(row, 'approved_at'), method, refunds, owed };
    }
  }
}

const refundOf = (row: RefundRow): Refund => ({
  id: row.id,
  amount: row.amount,
  reason: row.reason,
  cause: row.cause,
  state: row.state,
  requestedAt: row.requested_at,
  settledAt: row.settled_at,
  code: row.code,
});

function present<Name extends 'code' | 'approved_at'>(
  row: PaymentRow,
  name: Name,
): NonNullable<PaymentRow[Name]> {
  const value = row[name];
  if (value === null) throw new TechnicalError('payment-row-invalid', `payment ${row.id} has no ${name}`);
  return value;
}
