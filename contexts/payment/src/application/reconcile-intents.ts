import { withTrace } from '@hiorder/kernel';
import { isOpen, mayBeOnItsWay, type Payment } from '../domain/payment/payment.ts';
import { look, type Outcome } from './ask-provider.ts';
import { lockPayment } from './change-payment.ts';
import { later, type PaymentDependencies } from './dependencies.ts';
import type { Lease } from './ports/work.ts';
import { recordOutcome } from './record-outcome.ts';

const AT_ONCE = 20;

/**
 * Finds out what became of payments that were left in the middle. It never asks for money itself: a guest who was told
 * "not now" is not charged behind their back; when they try again, `confirmPayment` goes on where it stopped.
 */
export async function reconcileIntents(deps: PaymentDependencies): Promise<void> {
  const due = await deps.work.due('payment', deps.clock.now(), AT_ONCE);
  await Promise.all(due.map(({ id, trace }) => withTrace(trace, () => reconcile(deps, id))));
}

async function reconcile(deps: PaymentDependencies, paymentId: string): Promise<void> {
  const taken = await deps.unitOfWork.transaction(async (tx) => {
    const stored = await lockPayment(deps.payments, tx, paymentId);
    if (stored === undefined || !isOpen(stored.payment)) return undefined;
    const now = deps.clock.now();
    const until = later(now, deps.timing.leaseMs);
    const lease = await deps.work.take(tx, { kind: 'payment', id: paymentId, now, until });
    return lease && { lease, payment: stored.payment };
  });
  if (taken === undefined) return;
  const held = { kind: 'payment', id: paymentId, lease: taken.lease, leaseMs: deps.timing.leaseMs } as const;
  const outcome = await deps.work.holding(held, () => findOut(deps, taken.payment, taken.lease));
  const after = await recordOutcome(deps, { paymentId, lease: taken.lease }, outcome);
  deps.log.info({ paymentId, outcome: outcome.kind, state: after.state }, 'payment reconciled');
}

async function findOut(deps: PaymentDependencies, payment: Payment, lease: Lease): Promise<Outcome> {
  const now = deps.clock.now();
  const age = now.getTime() - payment.requestedAt.getTime();
  const old = age >= deps.timing.abandonMs;
  if (payment.state === 'requested') return old ? { kind: 'failed', code: 'expired' } : { kind: 'open' };
  const found = await look(deps.provider, payment);
  if (found.kind === 'open' && old) return { kind: 'failed', code: 'expired' };
  if (found.kind === 'absent') {
    const { code } = found;
    // Whoever asked for it may have died a moment ago, and the provider is still asking the bank.
    const early = mayBeOnItsWay(payment, { now, ms: deps.timing.onItsWayMs });
    return early ? { kind: 'unknown', code, sent: true } : { kind: 'failed', code };
  }
  if (found.kind === 'unknown' && lease.tries >= 5) {
    const { id: paymentId, orderId } = payment;
    deps.log.warn(
      { paymentId, orderId, code: found.code, tries: lease.tries },
      'outcome of a payment still unknown',
    );
  }
  return found;
}
