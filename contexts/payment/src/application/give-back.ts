import { newId, TechnicalError, type Transaction } from '@hiorder/kernel';
import { isCharged } from '../domain/payment/payment.ts';
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
  return oweRest(deps, tx, { stored, reason: 'duplicate payment' });
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
