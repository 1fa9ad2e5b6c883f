import { err, ok, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import type { BillPayment } from '../../domain/bill/bill-payment.ts';
import type { BillPaymentRejection } from '../../domain/bill/bill.rejections.ts';
import { actorOf, type GuestCaller } from '../caller.ts';
import { paymentRefusalOf } from '../payment-refusal.ts';
import type { Confirmation, Payments } from '../ports/payments.ts';
import type { NotFound, PaymentRefusal } from '../refusals.ts';
import { changePayment, type PaymentOnBill } from './change-payment.ts';
import { settleBillPayment } from './settle-bill-payment.ts';
import type { BillPorts, LockedBill } from './table-bill.ts';

export interface ConfirmBillPayment {
  readonly billPaymentId: string;
  readonly paymentKey: string;
  readonly amount: number;
  /** Null: the bill's. */
  readonly currency: string | null;
}

export type ConfirmBillResult = Result<PaymentOnBill, BillPaymentRejection | NotFound | PaymentRefusal>;

export interface ConfirmBillPorts extends BillPorts {
  readonly unit: UnitOfWork;
  readonly payments: Payments;
}

type Conclude = (tx: Transaction, result: ConfirmBillResult) => Promise<void>;

interface Confirming {
  readonly caller: GuestCaller;
  readonly command: ConfirmBillPayment;
}

/**
 * As an order is paid: marks the attempt, asks payment outside any transaction, then settles the share. `conclude` keeps
 * the answer in the transaction of the last effect. A crash in between is made good by `payment-approved`.
 */
export const confirmBillPayment =
  (ports: ConfirmBillPorts) =>
  async (
    caller: GuestCaller,
    command: ConfirmBillPayment,
    conclude: Conclude,
  ): Promise<ConfirmBillResult> => {
    const begun = await ports.unit.transaction(async (tx) => {
      const result = await begin(ports, tx, { caller, command });
      if (!isAwaiting(result)) await conclude(tx, result);
      return result;
    });
    if (!begun.ok || !isAwaiting(begun)) return begun;
    const { id: orderId, storeId, currency, amount } = begun.value.payment;
    const confirmation = await ports.payments.confirm({
      ...{ orderId, storeId, currency, amount, paymentKey: command.paymentKey },
    });
    return ports.unit.transaction(async (tx) => {
      const result = await settle(ports, tx, { caller, command, confirmation });
      await conclude(tx, result);
      return result;
    });
  };

const isAwaiting = (result: ConfirmBillResult): boolean =>
  result.ok && result.value.payment.status === 'awaiting-payment';

const isAtTable =
  ({ storeId, tableSessionId }: GuestCaller) =>
  ({ session }: LockedBill): boolean =>
    session.id === tableSessionId && session.storeId === storeId;

const begin = (
  ports: ConfirmBillPorts,
  tx: Transaction,
  { caller, command }: Confirming,
): Promise<ConfirmBillResult> =>
  changePayment(ports, tx, {
    ...{ id: command.billPaymentId, by: actorOf(caller), visible: isAtTable(caller) },
    command: ({ fits, at }) => ({
      ...{ kind: 'begin-payment', paymentKey: command.paymentKey, fits, by: actorOf(caller), at },
      ...{ amount: command.amount, currency: command.currency },
    }),
  });

async function settle(
  ports: ConfirmBillPorts,
  tx: Transaction,
  { caller, command, confirmation }: Confirming & { confirmation: Confirmation },
): Promise<ConfirmBillResult> {
  const { billPaymentId, paymentKey, amount } = command;
  if (confirmation.kind === 'approved') {
    const { kind: _kind, ...approval } = confirmation;
    const settled = await settleBillPayment(ports, tx, { billPaymentId, approval });
    return settled.ok ? paidOrGoingBack(settled.value, approval.paymentId) : settled;
  }
  const ended = await changePayment(ports, tx, {
    ...{ id: billPaymentId, by: actorOf(caller) },
    command: () => ({
      ...{ kind: 'end-payment-attempt', paymentKey },
      outcome: confirmation.kind === 'unavailable' ? 'unknown' : 'declined',
    }),
  });
  // The event may have been faster than the answer that did not come.
  if (ended.ok && ended.value.payment.status === 'paid') return ended;
  return err(paymentRefusalOf(confirmation, amount));
}

/** The bill has changed, or the share ended, while the money was on its way; then it goes back. */
function paidOrGoingBack(settled: PaymentOnBill, paymentId: string): ConfirmBillResult {
  const { payment } = settled;
  const reason = payment.charges.find((charge) => charge.paymentId === paymentId)?.unusable ?? null;
  if (payment.status === 'paid' && reason === null) return ok(settled);
  return err(goingBack(payment, reason));
}

function goingBack(payment: BillPayment, reason: string | null): BillPaymentRejection | PaymentRefusal {
  switch (reason) {
    case 'bill-changed':
      return { code: 'bill-changed', amount: payment.amount };
    case 'bill-payment-cancelled':
    case 'bill-payment-expired':
    case 'bill-payment-paid':
      return { code: reason };
    default:
      return { code: 'payment-refused', reason: reason ?? 'unknown' };
  }
}
