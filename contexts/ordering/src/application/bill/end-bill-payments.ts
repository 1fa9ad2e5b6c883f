import type { Log, Result, Transaction, UnitOfWork } from '@hiorder/kernel';
import { isOpenPayment } from '../../domain/bill/bill-payment.ts';
import { changeBillPayment } from '../../domain/bill/change-bill-payment.ts';
import type { BillPaymentRejection } from '../../domain/bill/bill.rejections.ts';
import { actorOf, SYSTEM, type Caller } from '../caller.ts';
import type { ChangePorts } from '../change-order.ts';
import { endOverdue } from '../end-overdue.ts';
import type { NotFound } from '../refusals.ts';
import { changePayment, type PaymentOnBill } from './change-payment.ts';
import { saveBill, type BillPorts, type LockedBill } from './table-bill.ts';
import { takeBackAtCounter } from './take-back-at-counter.ts';

/** Gives a share free for others. Staff also take back what they marked as paid at the counter by mistake. */
export const cancelBillPayment =
  (ports: ChangePorts) =>
  async (
    tx: Transaction,
    caller: Caller,
    { billPaymentId, tableId }: { billPaymentId: string; tableId?: string },
  ): Promise<Result<PaymentOnBill, BillPaymentRejection | NotFound>> => {
    const by = actorOf(caller);
    const ended = await changePayment(ports, tx, {
      ...{ id: billPaymentId, by },
      visible: (bill) =>
        maySeeBill(caller, bill) && (tableId ?? bill.session.tableId) === bill.session.tableId,
      command: ({ at }) => ({ kind: 'cancel', by, at }),
    });
    if (ended.ok) await takeBackAtCounter(ports, tx, { ...ended.value, by });
    return ended;
  };

/** Of a stay that has ended nothing changes any more. */
const maySeeBill = (caller: Caller, { session }: LockedBill): boolean =>
  session.status === 'open' &&
  caller.storeId === session.storeId &&
  (caller.kind !== 'guest' || caller.tableSessionId === session.id);

/** Shares whose time is over are free for others. Answers how many. */
export const expireBillPayments =
  (ports: BillPorts & { readonly unit: UnitOfWork; readonly log: Log }) => async (): Promise<number> => {
    const end = (id: string) =>
      ports.unit.transaction((tx) =>
        changePayment(ports, tx, {
          ...{ id, by: SYSTEM },
          command: ({ at }) => ({ kind: 'expire', by: SYSTEM, at }),
        }),
      );
    const at = ports.clock.now();
    return endOverdue({ at, find: ports.billPayments.overdue, end, log: ports.log });
  };

/** The stay ends: money that still comes goes back. */
export async function endOpenPayments(ports: BillPorts, tx: Transaction, bill: LockedBill): Promise<void> {
  const at = ports.clock.now();
  const changed = bill.payments.filter(isOpenPayment).flatMap((payment) => {
    const ended = changeBillPayment(payment, { kind: 'cancel', by: SYSTEM, at });
    return ended.ok ? [ended.value] : [];
  });
  await saveBill(ports, tx, { bill, changed, by: SYSTEM });
}
