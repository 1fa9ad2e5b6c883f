import type { Ledger } from '../ledger.ts';
import { refuse } from '../money-moves.ts';
import { newPayment, type PaymentRecord } from '../payment-object.ts';
import { messageOf, type Language, type TossErrorCode } from '../toss-errors.ts';
import type { Choice } from './choice.ts';
import { withParameters, type CheckoutOrder } from './order.ts';

interface Deciding {
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly slowMs: number;
  readonly language: Language;
}

/** Does what was chosen; where the browser goes with what the provider says. */
export async function decide(choice: Choice, order: CheckoutOrder, o: Deciding): Promise<string> {
  const fail = (parameters: Readonly<Record<string, string>>) => withParameters(order.failUrl, parameters);
  if (choice.kind === 'cancel') return fail(cancelled(order, o.language));
  if (isCharged(o.ledger.byOrder(order.orderId)))
    return fail(failure('DUPLICATED_ORDER_ID', order, o.language));

  const at = o.now();
  const payment = newPayment(order, at);
  const late = choice.kind === 'decline' && choice.at === 'confirm';
  const record: PaymentRecord = {
    payment,
    createdAt: at,
    confirmDelayMs: choice.kind === 'approve' && choice.slow ? o.slowMs : 0,
    refuseWith: late ? choice.code : null,
  };
  if (choice.kind === 'decline' && !late) {
    const refused = refuse(payment, choice.code).payment ?? payment;
    await o.ledger.commit({ record: { ...record, payment: refused } });
    return fail(failure(choice.code, order, o.language));
  }
  await o.ledger.commit({ record });
  return success(order, record);
}

const success = (order: CheckoutOrder, { payment }: PaymentRecord): string =>
  withParameters(order.successUrl, {
    paymentType: 'NORMAL',
    paymentKey: payment.paymentKey,
    orderId: order.orderId,
    amount: String(order.amount),
  });

/** Where whoever comes back to the window of a paid order goes; undefined while it can be paid. */
export function settledAt(order: CheckoutOrder, ledger: Ledger): string | undefined {
  const record = ledger.byOrder(order.orderId);
  return record && isCharged(record) ? success(order, record) : undefined;
}

/** What the provider says when the guest turns back. */
export const cancelled = (order: CheckoutOrder, language: Language): Record<string, string> =>
  failure('PAY_PROCESS_CANCELED', order, language);

const failure = (code: TossErrorCode, { orderId }: CheckoutOrder, language: Language) => ({
  code,
  message: messageOf(code, language),
  orderId,
});

const isCharged = (record: PaymentRecord | undefined): boolean =>
  record !== undefined && record.payment.approvedAt !== null;
