import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt } from '../../../testing/party.ts';

let fixture: OrderingFixture;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());

test('who had to wait for another payment asks again with the same key, and is answered anew', async () => {
  const storeId = await fixture.openStore();
  const jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1' });
  const minjun = await guestAt(fixture, { storeId, tableId: 'table-1' });
  await jiwoo.wants('bibimbap');
  const { body: order } = await jiwoo.orders();
  const asked = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  fixture.answerPayment(async (body) => {
    asked.resolve();
    await goOn.promise;
    return approving(body);
  });
  const paying = jiwoo.pays(order, 'jiwoo', 'key-1');
  await asked.promise;
  for (let i = 0; i < 2; i += 1) {
    const { status, body, headers } = await minjun.pays(order, 'minjun', 'key-2');
    assert.deepEqual(
      [status, body.code, headers['retry-after'], headers['idempotency-replayed']],
      [409, 'payment-in-progress', '2', undefined],
    );
  }
  goOn.resolve();
  assert.equal((await paying).body.status, 'placed');
  const again = await minjun.pays(order, 'minjun', 'key-2');
  assert.deepEqual([again.status, again.body.number], [200, 1]);
  const replayed = await minjun.pays(order, 'minjun', 'key-2');
  assert.deepEqual([replayed.text, replayed.headers['idempotency-replayed']], [again.text, 'true']);
});
