import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import type { BillPaymentRejection, ShareRejection } from '../../domain/bill/bill.rejections.ts';
import { overtakenRequests, priceCounterPayment } from '../../domain/bill/counter.ts';
import { counterPayment } from '../../domain/bill/new-bill-payment.ts';
import { actorOf, type StaffCaller } from '../caller.ts';
import { nobodyThere } from '../nobody-there.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { storeOf } from '../store-of.ts';
import { changePayment, type PaymentOnBill } from './change-payment.ts';
import { billOfLocked, saveBill, type BillPorts } from './table-bill.ts';

export interface TakeBillPayment {
  readonly tableId: string;
  /** What a guest asked to pay; null: nobody asked. */
  readonly billPaymentId: string | null;
  /** Null: all that is left. */
  readonly amount: number | null;
}

export type TakeBillPorts = BillPorts & Pick<Ports, 'stores' | 'tables' | 'newId'>;
export type TakeBillRefusal =
  | ShareRejection
  | BillPaymentRejection
  | NotFound
  | { readonly code: 'table-session-closed' };

/** Staff have taken money at the counter: what a guest asked to pay there, or a sum. */
export const takeBillPayment =
  (ports: TakeBillPorts) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    { tableId, billPaymentId, amount }: TakeBillPayment,
  ): Promise<Result<PaymentOnBill, TakeBillRefusal>> => {
    const { storeId } = caller;
    const session = await ports.sessions.lockOpenAt(tx, { storeId, tableId });
    if (!session) return err(await nobodyThere(ports, tx, { storeId, tableId }));
    const by = actorOf(caller);
    if (billPaymentId !== null)
      return changePayment(ports, tx, {
        ...{ id: billPaymentId, by, visible: (bill) => bill.session.id === session.id },
        command: ({ fits, at }) => ({ kind: 'take-at-counter', fits, by, at }),
      });
    const bill = await billOfLocked(ports, tx, session);
    const priced = priceCounterPayment(bill, amount);
    if (!priced.ok) return priced;
    const { currency } = await storeOf(ports, storeId, tx);
    const at = ports.clock.now();
    const taken = counterPayment(
      {
        ...{ id: ports.newId(), session, currency, guestId: null, at },
        ...{ share: amount === null ? { kind: 'all' } : { kind: 'amount', amount }, priced: priced.value },
      },
      by,
    );
    const overtaken = overtakenRequests(bill, taken, { by, at });
    const after = await saveBill(ports, tx, { bill, changed: [...overtaken, taken], by });
    return ok({ bill: after, payment: taken });
  };
