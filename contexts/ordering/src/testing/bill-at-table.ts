import assert from 'node:assert/strict';
import type { BillPaymentView, BillView } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import type { OrderingFixture } from './ordering-context.ts';
import { NOON } from './ordering.fixture.ts';
import { guestAt, type Answer, type GuestPerson, type Person } from './party.ts';
import { openTwoTables, toldOf } from './two-tables.ts';

/** A table that pays afterwards: 지우 has ordered a bibimbap, 민준 two colas. 13,000 are owed. */
export interface BillAtTable {
  readonly storeId: string;
  readonly staff: Person;
  readonly jiwoo: GuestPerson;
  readonly minjun: GuestPerson;
}

export async function billAtTable(fixture: OrderingFixture): Promise<BillAtTable> {
  const { storeId, staff, jiwoo } = await openTwoTables(fixture, 'postpay');
  const minjun = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '민준' });
  for (const [guest, itemId, quantity] of [
    [jiwoo, 'bibimbap', 1],
    [minjun, 'cola', 2],
  ] as const) {
    await guest.wants(itemId, { quantity });
    assert.equal((await guest.orders()).status, 201);
  }
  return { storeId, staff, jiwoo, minjun };
}

export const billOf = async (guest: GuestPerson): Promise<BillView> => {
  const answer = await guest.get('/api/bill');
  assert.equal(answer.status, 200, answer.text);
  return answer.body as BillView;
};

export const asksToPay = (
  guest: GuestPerson,
  share: object,
  more: object = {},
  key: string = newId(),
): Promise<Answer> =>
  guest.send('POST', '/api/bill/payments', { share, ...more }, { 'idempotency-key': key });

export const confirms = (
  guest: GuestPerson,
  { id, amount }: Pick<BillPaymentView, 'id' | 'amount'>,
  paymentKey = `key-of-${id}`,
  key: string = newId(),
): Promise<Answer> =>
  guest.send(
    ...(['POST', `/api/bill/payments/${id}/confirm`, { paymentKey, amount: amount.amount }] as const),
    { 'idempotency-key': key },
  );

/** Staff have the money. */
export const takes = (staff: Person, body: object = {}, key: string = newId()): Promise<Answer> =>
  staff.send('POST', '/api/tables/table-1/bill/payments', body, { 'idempotency-key': key });

export const money = (amount: number) => ({ amount, currency: 'KRW' });

/** As payment tells that a share's money was taken. */
export const approvedFor = ({ storeId }: Pick<BillAtTable, 'storeId'>, id: string, amount: number) => ({
  ...{ paymentId: `payment-${id}`, orderId: id, storeId, provider: 'toss', amount },
  approvedAt: NOON.toISOString(),
});

/** What has been told of a share, in order. */
export const kindsOf = async (fixture: OrderingFixture, subject: string) =>
  (await toldOf(fixture, subject)).map(({ type, data }) =>
    `${type.split('.')[2]} ${data.status ?? ''}`.trim(),
  );
