import type { BillPaymentMethod } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isOpenPayment, type BillPayment, type Share } from '../../domain/bill/bill-payment.ts';
import type { ShareRejection } from '../../domain/bill/bill.rejections.ts';
import { changeBillPayment } from '../../domain/bill/change-bill-payment.ts';
import { awaitedPayment, requestedPayment, type NewBillPayment } from '../../domain/bill/new-bill-payment.ts';
import { priceShare } from '../../domain/bill/share.ts';
import { actorOf, type GuestCaller } from '../caller.ts';
import type { Checkout } from '../ports/checkout.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { storeOf } from '../store-of.ts';
import type { PaymentOnBill } from './change-payment.ts';
import { lockBill, saveBill, withChanged, type BillPorts, type LockedBill } from './table-bill.ts';

export interface PayBill {
  readonly share: Share;
  readonly method: BillPaymentMethod;
  /** What the guest saw. Null: whatever it comes to. */
  readonly expected: { readonly amount: number; readonly currency?: string } | null;
}

export interface PayBillPorts extends BillPorts, Pick<Ports, 'stores' | 'newId'> {
  readonly checkout: Checkout;
  readonly orderExpirySeconds: number;
}

export type PayBillRefusal = ShareRejection | NotFound | { readonly code: 'table-session-closed' };

/**
 * A guest takes a share upon them: what it comes to is theirs to pay until it is paid, given up or its time is over, so
 * two phones never pay the same. Whoever asks again has changed their mind: what they asked before is given up.
 */
export const payBill =
  (ports: PayBillPorts) =>
  async (
    tx: Transaction,
    caller: GuestCaller,
    command: PayBill,
  ): Promise<Result<PaymentOnBill, PayBillRefusal>> => {
    const locked = await lockBill(ports, tx, caller.tableSessionId);
    if (!locked || locked.session.storeId !== caller.storeId)
      return err({ code: 'not-found', what: 'table-session' });
    if (locked.session.status === 'closed') return err({ code: 'table-session-closed' });
    const by = actorOf(caller);
    const givenUp = earlierOnes(ports, locked, caller);
    const bill: LockedBill = { ...locked, payments: withChanged(locked.payments, givenUp) };
    const priced = priceShare(bill, command.share, caller.id);
    if (!priced.ok) return priced;
    const { currency } = await storeOf(ports, caller.storeId, tx);
    if (!isExpected(command.expected, { amount: priced.value.amount, currency }))
      return err({ code: 'bill-changed', amount: priced.value.amount });
    const payment = newPayment(ports, command.method, {
      ...{ id: ports.newId(), session: locked.session, share: command.share, priced: priced.value },
      ...{ currency, guestId: caller.id, at: ports.clock.now() },
    });
    const after = await saveBill(ports, tx, { bill: locked, changed: [...givenUp, payment], by });
    return ok({ bill: after, payment });
  };

/** Those of the guest that are not paid; one that is being confirmed stays. */
function earlierOnes(
  { clock }: Pick<Ports, 'clock'>,
  { payments }: LockedBill,
  caller: GuestCaller,
): readonly BillPayment[] {
  return payments
    .filter((payment) => isOpenPayment(payment) && payment.guestId === caller.id)
    .flatMap((payment) => {
      const ended = changeBillPayment(payment, { kind: 'cancel', by: actorOf(caller), at: clock.now() });
      return ended.ok ? [ended.value] : [];
    });
}

const isExpected = (
  expected: PayBill['expected'],
  { amount, currency }: { amount: number; currency: string },
): boolean =>
  expected === null || (expected.amount === amount && (expected.currency ?? currency) === currency);

function newPayment(
  { checkout, orderExpirySeconds }: PayBillPorts,
  method: BillPaymentMethod,
  asked: NewBillPayment,
): BillPayment {
  if (method === 'counter') return requestedPayment(asked);
  const expiresAt = new Date(asked.at.getTime() + orderExpirySeconds * 1_000);
  return awaitedPayment(asked, { provider: checkout.provider, expiresAt });
}
