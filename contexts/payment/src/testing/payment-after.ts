import { decide } from '../domain/payment/decide.ts';
import { evolve } from '../domain/payment/evolve.ts';
import type { PaymentCommand } from '../domain/payment/payment.commands.ts';
import type { Payment } from '../domain/payment/payment.ts';

type Of<Type extends PaymentCommand['type']> = Extract<PaymentCommand, { type: Type }>;

export const AT = new Date('2026-03-01T03:00:00Z');
export const requested: Payment = {
  state: 'requested',
  id: 'p1',
  orderId: 'o1',
  storeId: 's1',
  provider: 'toss',
  paymentKey: 'key',
  amount: 12000,
  currency: 'KRW',
  requestedAt: AT,
};

/** The payment after commands that must all be accepted. */
export function after(payment: Payment, ...commands: readonly PaymentCommand[]): Payment {
  return commands.reduce((now, command) => {
    const decision = decide(now, command);
    if (!decision.ok) throw new Error(`${command.type} in ${now.state}: ${decision.error.code}`);
    return decision.value.reduce(evolve, now);
  }, payment);
}
export const refund = (refundId: string, amount: number | 'rest'): Of<'refund'> => ({
  type: 'refund',
  refundId,
  amount,
  reason: '변심',
  at: AT,
});
export const complete = (refundId: string): Of<'complete-refund'> => ({
  type: 'complete-refund',
  refundId,
  at: AT,
});
export const refuse = (refundId: string): Of<'refuse-refund'> => ({
  type: 'refuse-refund',
  refundId,
  code: 'NOT_CANCELABLE_PAYMENT',
  at: AT,
  nextRefundId: `${refundId}-again`,
});
/** The provider has refused a refund, and has so much of the payment. */
export const noteBalance = (balance: number): Of<'note-balance'> => ({
  ...{ type: 'note-balance', balance, code: 'NOT_CANCELABLE_AMOUNT' },
  ...{ refundIds: ['there', 'here'], at: AT },
});
export const confirm: Of<'confirm'> = { type: 'confirm', at: AT };
export const approve: Of<'approve'> = { type: 'approve', approvedAt: AT, method: '카드' };

export const confirming = after(requested, confirm);
export const approved = after(confirming, approve);
