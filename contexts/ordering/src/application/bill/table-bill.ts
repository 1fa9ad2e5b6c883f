import type { Actor } from '@hiorder/contracts';
import { TechnicalError, type Transaction } from '@hiorder/kernel';
import type { BillPayment } from '../../domain/bill/bill-payment.ts';
import { tableBillOf } from '../../domain/bill/bill.ts';
import type { BillFacts } from '../../domain/bill/share.ts';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import type { Ports } from '../ports/ports.ts';
import { billPaymentEvents, billSettledEvent } from '../publishing/bill-events.ts';

export type BillPorts = Pick<Ports, 'sessions' | 'orders' | 'billPayments' | 'outbox' | 'clock'>;

/** A party's bill. Its session is locked, so that nothing of it changes but to a higher sum by what staff order. */
export interface LockedBill extends BillFacts {
  readonly session: TableSession;
}

export async function lockBill(
  ports: BillPorts,
  tx: Transaction,
  tableSessionId: string,
): Promise<LockedBill | undefined> {
  const session = await ports.sessions.lock(tx, tableSessionId);
  return session && billOfLocked(ports, tx, session);
}

export async function billOfLocked(
  ports: Pick<Ports, 'orders' | 'billPayments'>,
  tx: Transaction,
  session: TableSession,
): Promise<LockedBill> {
  // One after the other: a transaction has one connection.
  const orders = await ports.orders.ofSession(session.id, tx);
  return { session, orders, payments: await ports.billPayments.ofSession(session.id, tx) };
}

/** Saves payments that are new or have changed, and tells of them. Answers the bill as it is then. */
export async function saveBill(
  ports: Pick<Ports, 'billPayments' | 'outbox' | 'clock'>,
  tx: Transaction,
  { bill, changed, by }: { bill: LockedBill; changed: readonly BillPayment[]; by: Actor },
): Promise<LockedBill> {
  if (changed.length === 0) return bill;
  const at = ports.clock.now();
  const { session } = bill;
  await ports.billPayments.save(tx, changed);
  const before = (id: string) => bill.payments.find((payment) => payment.id === id);
  const after = { ...bill, payments: withChanged(bill.payments, changed) };
  const events = changed.flatMap((payment) =>
    billPaymentEvents({ before: before(payment.id), after: payment }, { session, by, at }),
  );
  const last = changed.at(-1);
  const settled =
    last && isSettledBy(bill, after) ? [billSettledEvent(last, totals(after), { session, at })] : [];
  await ports.outbox.append(tx, [...events, ...settled]);
  return after;
}

const totals = ({ orders, payments }: BillFacts) => tableBillOf(orders, payments);
const isSettledBy = (before: BillFacts, after: BillFacts): boolean =>
  totals(before).owed > 0 && totals(after).owed === 0;

export function withChanged(
  payments: readonly BillPayment[],
  changed: readonly BillPayment[],
): readonly BillPayment[] {
  const known = new Map(payments.map((payment) => [payment.id, payment]));
  for (const payment of changed) known.set(payment.id, payment);
  return [...known.values()];
}

export function paymentIn({ payments }: BillFacts, id: string): BillPayment {
  const payment = payments.find((one) => one.id === id);
  if (!payment) throw new TechnicalError('bill-payment-gone', `Bill payment ${id} vanished`);
  return payment;
}
