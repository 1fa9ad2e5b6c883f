import type { WrittenReason } from '@hiorder/contracts';
import { newId, TechnicalError, type Transaction } from '@hiorder/kernel';
import { isCharged, refundable } from '../domain/payment/payment.ts';
import { changePayment, lockPayment } from './change-payment.ts';
import type { PaymentDependencies } from './dependencies.ts';
import type { Stored } from './ports/payments.ts';

/** The order is gone: everything that is left of the payment is owed to the guest. Asking twice changes nothing. */
export async function giveBack(
  deps: PaymentDependencies,
  tx: Transaction,
  asked: { readonly paymentId: string; readonly reason: string },
): Promise<void> {
  const stored = await lockPayment(deps.payments, tx, asked.paymentId);
  if (stored === undefined || !isCharged(stored.payment)) {
    // Ordering knows of a payment that took no money here: nobody may pass over that.
    throw new TechnicalError('payment-not-approved', `no approved payment ${asked.paymentId} to give back`);
  }
  await oweRest(deps, tx, { stored, reason: asked.reason });
}

/**
 * Part of what was paid for is gone: that much is owed, or what is left. `refundId` names this very part, so that asking
 * twice changes nothing.
 */
export async function giveBackPart(
  deps: PaymentDependencies,
  tx: Transaction,
  asked: { readonly paymentId: string; readonly amount: number; readonly reason: string; refundId: string },
): Promise<void> {
  const { paymentId, refundId, reason } = asked;
  const stored = await lockPayment(deps.payments, tx, paymentId);
  if (stored === undefined || !isCharged(stored.payment))
    throw new TechnicalError('payment-not-approved', `no approved payment ${paymentId} to give back of`);
  const { refunds } = stored.payment;
  if (refunds.some(({ id }) => id === refundId)) return;
  const amount = Math.min(asked.amount, refundable(stored.payment));
  const inTheWay = refunds.some(({ state, cause }) => state === 'pending' && cause === 'staff');
  // What staff have asked back may still be refused, and would then be there to be given back here.
  if (amount < asked.amount && inTheWay)
    throw new TechnicalError('refund-in-the-way', `${paymentId}: another refund is under way`, {
      retryable: true,
    });
  if (amount === 0) return;
  const at = deps.clock.now();
  const command = { type: 'refund', refundId, amount, owed: true, reason, at } as const;
  const changed = await changePayment(deps.payments, tx, stored, command);
  if (!changed.ok) throw new TechnicalError('refund-not-noted', `${paymentId}: ${changed.error.code}`);
}

/** An order is paid once: money that comes to light beside an approved payment goes back. */
export async function giveBackDuplicate(
  deps: PaymentDependencies,
  tx: Transaction,
  stored: Stored,
): Promise<Stored> {
  const all = await deps.payments.ofOrder(tx, stored.payment.orderId);
  const other = all.find(
    ({ payment }) => payment.id !== stored.payment.id && isCharged(payment) && payment.state !== 'refunded',
  );
  if (other === undefined) return stored;
  const { id, orderId } = stored.payment;
  deps.log.error({ paymentId: id, orderId, other: other.payment.id }, 'an order was charged twice');
  const reason: WrittenReason = 'duplicate payment';
  return oweRest(deps, tx, { stored, reason });
}

async function oweRest(
  deps: PaymentDependencies,
  tx: Transaction,
  { stored, reason }: { readonly stored: Stored; readonly reason: string },
): Promise<Stored> {
  const changed = await changePayment(deps.payments, tx, stored, {
    type: 'refund',
    refundId: newId(),
    amount: 'rest',
    reason,
    at: deps.clock.now(),
  });
  return changed.ok ? changed.value : stored;
}
