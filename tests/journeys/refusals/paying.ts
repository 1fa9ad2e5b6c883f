import assert from 'node:assert/strict';
import type { OrderView } from '@hiorder/contracts';
import { key, type Answer, type Caller } from '../../support/api.ts';
import { confirmPayment, payWindow, untilConfirmed } from '../../support/people.ts';
import { paidOrder, unpaidOrder, type Cases, type Stage } from './stage.ts';

const window = (order: OrderView, action: Parameters<typeof payWindow>[1]): Promise<URL> =>
  payWindow(order.payment.checkoutUrl ?? '', action);

/** Two ask for the same while neither can be through: the one that is answered all the same. */
async function meeting(
  { server }: Stage,
  order: OrderView,
  ask: () => readonly Promise<Answer>[],
): Promise<Answer> {
  let calls: readonly Promise<Answer>[] = [];
  const told = await server.holding(
    { context: 'payment', sql: 'select 1 from payable where order_id = $1 for update', values: [order.id] },
    () => Promise.race((calls = ask())),
  );
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [200, told.status], 'the other one is through');
  return told;
}

async function paymentOf({ staff }: Stage, order: OrderView): Promise<string> {
  return (await staff.get(`/api/payments?orderId=${order.id}`)).body.items[0].id;
}

const refund = async (stage: Stage, order: OrderView, amount?: number): Promise<Answer> =>
  stage.staff.post(
    `/api/payments/${await paymentOf(stage, order)}/refund`,
    { reason: '실수', ...(amount !== undefined && { amount }) },
    key(),
  );

async function declined(stage: Stage, guest: Caller): Promise<{ order: OrderView; answer: Answer }> {
  const order = await unpaidOrder(stage, guest);
  return { order, answer: await confirmPayment(guest, await window(order, 'refuse')) };
}

export const PAYING: Cases = {
  'payment-declined': async (stage) => (await declined(stage, await stage.guest())).answer,
  'payment-amount-mismatch': async (stage) => {
    const guest = await stage.guest();
    const back = await window(await unpaidOrder(stage, guest), 'approve');
    back.searchParams.set('amount', '1');
    return confirmPayment(guest, back);
  },
  'payment-in-progress': async (stage) => {
    const guest = await stage.guest();
    const order = await unpaidOrder(stage, guest);
    const windows = [await window(order, 'approve'), await window(order, 'approve')];
    return meeting(stage, order, () => windows.map((back) => confirmPayment(guest, back)));
  },
  'idempotency-in-progress': async (stage) => {
    const guest = await stage.guest();
    const order = await unpaidOrder(stage, guest);
    const back = await window(order, 'approve');
    return meeting(stage, order, () => [1, 2].map(() => confirmPayment(guest, back, 'once')));
  },
  'payment-refused': async (stage) => {
    const guest = await stage.guest();
    const first = await window(await unpaidOrder(stage, guest), 'approve');
    await untilConfirmed(guest, first);
    const other = await window(await unpaidOrder(stage, guest), 'approve');
    other.searchParams.set('paymentKey', first.searchParams.get('paymentKey') ?? '');
    return confirmPayment(guest, other);
  },
  'refund-exceeds-payment': async (stage) => {
    const order = await paidOrder(stage, await stage.guest());
    return refund(stage, order, order.total.amount + 1);
  },
  'nothing-left-to-refund': async (stage) => {
    const order = await paidOrder(stage, await stage.guest());
    await refund(stage, order);
    return refund(stage, order, 1);
  },
  'payment-not-approved': async (stage) => {
    const { order } = await declined(stage, await stage.guest());
    return refund(stage, order);
  },
  'not-found': ({ staff }) => staff.post('/api/payments/nowhere/refund', { reason: '실수' }, key()),
};
