import { currentTrace, type Clock, type Transaction } from '@hiorder/kernel';
import { kyselyOf } from '@hiorder/postgres';
import type { Payments, Stored } from '../../../application/ports/payments.ts';
import { isCharged, type Charged } from '../../../domain/payment/payment.ts';
import { outbox } from './outbox.postgres.ts';
import { stateColumns, storedOf } from './payment-rows.ts';
import { traceColumns, type PaymentRow, type PaymentTables } from './tables.ts';

const open = (tx: Transaction) => kyselyOf<PaymentTables>(tx);

export const postgresPayments = (clock: Clock): Payments => ({ ...payables, ...reading, ...writing(clock) });

const payables: Pick<Payments, 'lockPayable' | 'addPayable' | 'closePayable'> = {
  async lockPayable(tx, orderId) {
    const row = await open(tx)
      .selectFrom('payable')
      .selectAll()
      .where('order_id', '=', orderId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { order_id, store_id, amount, currency, closed } = row;
    return { orderId: order_id, storeId: store_id, amount, currency, closed };
  },
  async addPayable(tx, { orderId, storeId, amount, currency, closed }) {
    await open(tx)
      .insertInto('payable')
      .values({ order_id: orderId, store_id: storeId, amount, currency, closed })
      .onConflict((conflict) => conflict.column('order_id').doNothing())
      .execute();
  },
  async closePayable(tx, orderId, why) {
    await open(tx)
      .updateTable('payable')
      .set({ closed: why })
      .where('order_id', '=', orderId)
      .where('closed', 'is', null)
      .execute();
  },
};

const reading: Pick<Payments, 'ofOrder' | 'byId' | 'orderOf'> = {
  async ofOrder(tx, orderId) {
    const rows = await open(tx)
      .selectFrom('payment')
      .selectAll()
      .where('order_id', '=', orderId)
      .orderBy('requested_at')
      .orderBy('id')
      .execute();
    return withRefunds(tx, rows);
  },
  async byId(tx, paymentId) {
    const rows = await open(tx).selectFrom('payment').selectAll().where('id', '=', paymentId).execute();
    return (await withRefunds(tx, rows))[0];
  },
  async orderOf(tx, paymentId) {
    const row = await open(tx)
      .selectFrom('payment')
      .select('order_id')
      .where('id', '=', paymentId)
      .executeTakeFirst();
    return row?.order_id;
  },
};

const writing = (clock: Clock): Pick<Payments, 'add' | 'save'> => ({
  async add(tx, stored) {
    const { id, orderId, storeId, provider, paymentKey, amount, currency, requestedAt } = stored.payment;
    const added = await open(tx)
      .insertInto('payment')
      .values({
        ...{ id, order_id: orderId, store_id: storeId, provider, payment_key: paymentKey },
        ...{ amount, currency, requested_at: requestedAt, next_try_at: clock.now() },
        ...stateColumns(stored),
        ...traceColumns(stored.trace),
      })
      .onConflict((conflict) => conflict.columns(['provider', 'payment_key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  },
  async save(tx, stored, events) {
    const { payment } = stored;
    await open(tx).updateTable('payment').set(stateColumns(stored)).where('id', '=', payment.id).execute();
    if (isCharged(payment) && payment.refunds.length > 0) await saveRefunds(tx, payment, clock.now());
    await outbox.append(tx, events);
  },
});

async function withRefunds(tx: Transaction, rows: readonly PaymentRow[]): Promise<Stored[]> {
  if (rows.length === 0) return [];
  const refunds = await open(tx)
    .selectFrom('refund')
    .selectAll()
    .where(
      'payment_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('payment_id')
    .orderBy('position')
    .execute();
  return rows.map((row) =>
    storedOf(
      row,
      refunds.filter((refund) => refund.payment_id === row.id),
    ),
  );
}

async function saveRefunds(tx: Transaction, payment: Charged, now: Date): Promise<void> {
  const trace = traceColumns(currentTrace());
  await open(tx)
    .insertInto('refund')
    .values(
      payment.refunds.map((refund, position) => ({
        ...{ id: refund.id, payment_id: payment.id, position, amount: refund.amount, reason: refund.reason },
        ...{ cause: refund.cause, state: refund.state, code: refund.code },
        ...{ requested_at: refund.requestedAt, settled_at: refund.settledAt, next_try_at: now },
        ...trace,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        settled_at: eb.ref('excluded.settled_at'),
        code: eb.ref('excluded.code'),
      })),
    )
    .execute();
}
