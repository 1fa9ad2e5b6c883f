import type { Actor, BillPaymentMethod } from '@hiorder/contracts';
import type { AwaitingBillPayment, PaidBillPayment, RequestedBillPayment, Share } from './bill-payment.ts';
import type { PricedShare } from './share.ts';

export interface NewBillPayment {
  readonly id: string;
  readonly session: { readonly id: string; readonly storeId: string };
  readonly share: Share;
  readonly priced: PricedShare;
  readonly currency: string;
  readonly guestId: string | null;
  readonly at: Date;
}

/** In a payment window until `expiresAt`. */
export const awaitedPayment = (
  asked: NewBillPayment,
  o: { provider: string; expiresAt: Date },
): AwaitingBillPayment => ({ ...started(asked, 'online'), ...o, status: 'awaiting-payment', attempt: null });

export const requestedPayment = (asked: NewBillPayment): RequestedBillPayment => ({
  ...started(asked, 'counter'),
  status: 'requested',
});

/** Staff took it, and nobody had asked before. */
export const counterPayment = (asked: NewBillPayment, by: Actor): PaidBillPayment => ({
  ...started(asked, 'counter'),
  ...{ status: 'paid', paidAt: asked.at, paidBy: by },
});

const started = (
  { id, session, share, priced, currency, guestId, at }: NewBillPayment,
  method: BillPaymentMethod,
) => ({
  ...{ id, storeId: session.storeId, tableSessionId: session.id, share, currency, guestId, askedAt: at },
  ...{ method, amount: priced.amount, lineIds: priced.lineIds, charges: [] },
});
