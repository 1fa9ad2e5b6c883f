import { ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/payment/decide.ts';
import { evolve } from '../domain/payment/evolve.ts';
import type { PaymentCommand } from '../domain/payment/payment.commands.ts';
import type { PaymentRejection } from '../domain/payment/payment.rejections.ts';
import { announce } from './announce.ts';
import type { Payments, Stored } from './ports/payments.ts';

/** The one door through which a payment changes. The caller holds the order's lock. */
export async function changePayment(
  payments: Payments,
  tx: Transaction,
  stored: Stored,
  command: PaymentCommand,
): Promise<Result<Stored, PaymentRejection>> {
  const decision = decide(stored.payment, command);
  if (!decision.ok) return decision;
  let { payment, version } = stored;
  const told: NewEvent[] = [];
  for (const event of decision.value) {
    payment = evolve(payment, event);
    version += 1;
    told.push(...announce(event, payment));
  }
  const changed: Stored = { ...stored, payment, version };
  await payments.save(tx, changed, told);
  return ok(changed);
}

/** Locks the payment's order, then reads the payment as it is now. */
export async function lockPayment(
  payments: Payments,
  tx: Transaction,
  paymentId: string,
): Promise<Stored | undefined> {
  const orderId = await payments.orderOf(tx, paymentId);
  if (orderId === undefined) return undefined;
  await payments.lockPayable(tx, orderId);
  return payments.byId(tx, paymentId);
}
