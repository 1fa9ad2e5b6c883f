import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { clientOf } from '@hiorder/postgres';
import { eventually } from '@hiorder/testing';
import { NOON } from '../../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../../testing/ordering-context.ts';
import { guestAt, type Answer, type GuestPerson } from '../../../../testing/party.ts';

const code = 'too-many-unpaid-orders';
let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1' });
});

/** Orders that nobody pays; each with a line of its own. */
async function unpaid(guest: GuestPerson, many: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let i = 0; i < many; i++) {
    await guest.wants('cola', { note: `${i}` });
    answers.push(await guest.orders());
  }
  return answers;
}
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status);

test('who has three orders to pay for pays or cancels first; others at the table order on', async () => {
  const [first, second, ...more] = await unpaid(jiwoo, 4);
  assert.deepEqual(statuses([first!, second!, ...more]), [201, 201, 201, 409]);
  assert.equal(more[1]?.body.code, code);
  assert.deepEqual(more[1]?.body.violations, [{ code, of: 'guest', unpaid: 4, max: 3 }]);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 1, 'what was refused stays in the cart');
  const minjun = await guestAt(fixture, { storeId, tableId: 'table-1' });
  assert.equal((await minjun.orders()).status, 201);

  await jiwoo.pays(first!.body);
  assert.deepEqual(statuses(await unpaid(jiwoo, 2)), [201, 409]);
  await jiwoo.send('POST', `/api/orders/${second!.body.id}/cancel`, {});
  assert.equal((await jiwoo.orders()).status, 201);
});

test('when their time is over, all of it is in the cart again and can be ordered anew', async () => {
  await unpaid(jiwoo, 3);
  fixture.clock.advance(11 * 60_000);
  await fixture.app.expireUnpaidOrders();
  const { body: cart } = await jiwoo.get('/api/cart');
  assert.equal(cart.count, 3);
  assert.equal((await jiwoo.orders()).body.lines.length, 3);
});

test('an order that cannot be ended does not keep the others from expiring', async () => {
  const [broken] = await unpaid(jiwoo, 1);
  await fixture.database.pool.query('delete from order_line where order_id = $1', [broken!.body.id]);
  fixture.clock.advance(60_000);
  const minjun = await guestAt(fixture, { storeId, tableId: 'table-2' });
  const [late] = await unpaid(minjun, 1);
  fixture.clock.advance(11 * 60_000);
  assert.ok((await fixture.app.expireUnpaidOrders()) >= 1);
  assert.equal((await minjun.get(`/api/orders/${late!.body.id}`)).body.status, 'expired');
});

test('what another process has placed while this one waited for the table is counted', async () => {
  const [known] = await unpaid(jiwoo, 2);
  await jiwoo.wants('cola');
  const answer = await fixture.database.transaction(async (tx) => {
    await fixture.ports.sessions.lock(tx, jiwoo.sessionId);
    const ordering = jiwoo.orders();
    await eventually(async () => assert.equal(await waitingForLocks(), 1));
    await clientOf(tx).query(
      `insert into customer_order
       select (jsonb_populate_record(o, jsonb_build_object('id', o.id || '-elsewhere'))).*
       from customer_order o where o.id = $1`,
      [known!.body.id],
    );
    return { ordering };
  });
  assert.deepEqual((await answer.ordering).body.violations, [{ code, of: 'guest', unpaid: 4, max: 3 }]);
});

async function waitingForLocks(): Promise<number> {
  const { rows } = await fixture.database.pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%with asked as%'`,
  );
  return rows[0]!.waiting;
}
