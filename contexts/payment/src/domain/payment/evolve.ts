import type { PaymentEvent } from './payment.events.ts';
import {
  chargedState,
  isCharged,
  type Charged,
  type Payment,
  type PaymentTerms,
  type Refund,
} from './payment.ts';

/** The payment after an event that `decide` has answered for it. */
export function evolve(payment: Payment, event: PaymentEvent): Payment {
  const terms = termsOf(payment);
  switch (event.type) {
    case 'confirming-started':
      return {
        ...terms,
        state: 'confirming',
        attempts: (payment.state === 'confirming' ? payment.attempts : 0) + 1,
        askedAt: event.at,
      };
    case 'postponed':
      return { ...terms, state: 'requested' };
    case 'approved': {
      const { approvedAt, method, returned } = event;
      const refunds = returned === null ? [] : [returned];
      const state = chargedState(terms.amount, refunds);
      return { ...terms, state, approvedAt, method, refunds, owed: false };
    }
    case 'declined':
      return { ...terms, state: 'declined', code: event.code, message: event.message };
    case 'failed':
      return { ...terms, state: 'failed', code: event.code };
    case 'rest-owed':
      return isCharged(payment) ? { ...payment, owed: true } : payment;
    case 'refund-requested':
    case 'returned-there':
      return withRefunds(payment, (refunds) => [...refunds, event.refund]);
    case 'refund-completed':
      return withRefund(payment, event.refundId, { state: 'done', settledAt: event.at });
    case 'refund-refused':
      return withRefund(payment, event.refundId, { state: 'refused', settledAt: event.at, code: event.code });
  }
}

export function termsOf(payment: Payment): PaymentTerms {
  const { id, orderId, storeId, provider, paymentKey, amount, currency, requestedAt } = payment;
  return { id, orderId, storeId, provider, paymentKey, amount, currency, requestedAt };
}

function withRefunds(payment: Payment, change: (refunds: Charged['refunds']) => readonly Refund[]): Payment {
  if (!isCharged(payment)) return payment;
  const refunds = change(payment.refunds);
  return { ...payment, refunds, state: chargedState(payment.amount, refunds) };
}

const withRefund = (payment: Payment, id: string, change: Partial<Refund>): Payment =>
  withRefunds(payment, (refunds) =>
    refunds.map((refund) => (refund.id === id ? { ...refund, ...change } : refund)),
  );
