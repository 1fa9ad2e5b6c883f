import type { Actor } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { BillPaymentCommand } from '../../domain/bill/bill-payment.commands.ts';
import type { BillPayment } from '../../domain/bill/bill-payment.ts';
import type { BillPaymentRejection } from '../../domain/bill/bill.rejections.ts';
import { tableBillOf } from '../../domain/bill/bill.ts';
import { changeBillPayment } from '../../domain/bill/change-bill-payment.ts';
import { stillFits } from '../../domain/bill/share.ts';
import type { NotFound } from '../refusals.ts';
import { lockBill, paymentIn, saveBill, type BillPorts, type LockedBill } from './table-bill.ts';

export interface PaymentOnBill {
  readonly bill: LockedBill;
  readonly payment: BillPayment;
}

export type PaymentChanged = Result<PaymentOnBill, BillPaymentRejection | NotFound>;

export interface BillPaymentChange {
  readonly id: string;
  readonly by: Actor;
  /** False: to this caller the payment does not exist. */
  readonly visible?: (bill: LockedBill) => boolean;
  /** Asked under lock. `fits`: the bill still owes what the payment would pay; `overpaid`: what it has too much. */
  command(o: { fits: boolean; overpaid: number; at: Date; payment: BillPayment }): BillPaymentCommand;
}

/** The one door to a payment towards a bill: locks the session, decides, saves it and leaves the events in the outbox. */
export async function changePayment(
  ports: BillPorts,
  tx: Transaction,
  { id, by, visible, command }: BillPaymentChange,
): Promise<PaymentChanged> {
  const known = await ports.billPayments.find(id, tx);
  const bill = known && (await lockBill(ports, tx, known.tableSessionId));
  if (!bill || visible?.(bill) === false) return err({ code: 'not-found', what: 'bill-payment' });
  const payment = paymentIn(bill, id);
  const at = ports.clock.now();
  const { overpaid } = tableBillOf(bill.orders, bill.payments);
  const changed = changeBillPayment(
    payment,
    command({ fits: stillFits(bill, payment), overpaid, at, payment }),
  );
  if (!changed.ok) return changed;
  if (changed.value === payment) return ok({ bill, payment });
  const after = await saveBill(ports, tx, { bill, changed: [changed.value], by });
  return ok({ bill: after, payment: changed.value });
}
