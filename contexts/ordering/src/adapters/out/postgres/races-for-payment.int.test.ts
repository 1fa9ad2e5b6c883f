import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { paymentApproved } from '@hiorder/contracts';
import { approvedFor } from '../../../testing/bill-at-table.ts';
import { openFloor, times, type Floor } from '../../../testing/open-floor.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import type { Answer, GuestPerson } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let floor: Floor;

before(async () => {
  fixture = await orderingFixture({ poolSize: 30 });
});
after(() => fixture.close());
beforeEach(async () => {
  floor = await openFloor(fixture, 'prepay');
});

describe('paying', () => {
  const unpaid = async (tableId: string): Promise<{ guest: GuestPerson; order: Answer['body'] }> => {
    const guest = await floor.at(tableId);
    await guest.wants('bibimbap');
    const submitted = await guest.orders();
    assert.equal(submitted.status, 201, submitted.text);
    return { guest, order: submitted.body };
  };

  test('against expiry: the order is placed or expired, never both, and no money is kept without an order', async () => {
    await floor.setStock('bibimbap', 100);
    for (const round of times(12)) {
      fixture.clock.set(NOON);
      const { guest, order } = await unpaid(`table-${round}`);
      const before = (await floor.left('bibimbap'))! + 1;
      fixture.clock.advance(600_000 - (round % 2));
      const [paid] = await Promise.all([
        guest.pays(order),
        (async () => {
          fixture.clock.advance(round % 2);
          await fixture.app.expireUnpaidOrders();
        })(),
      ]);
      const { body: now } = await guest.get(`/api/orders/${order.id}`);
      const placed = await floor.told('order-placed', order.id);
      const gone = await floor.told('order-expired', order.id);
      if (paid.status === 200) {
        assert.deepEqual(
          [now.status, placed, gone, await floor.left('bibimbap')],
          ['placed', 1, 0, before - 1],
        );
      } else {
        assert.equal(paid.status, 410, paid.text);
        assert.deepEqual([now.status, placed, gone, await floor.left('bibimbap')], ['expired', 0, 1, before]);
        assert.equal((await guest.get('/api/cart')).body.count, 1);
      }
    }
  });

  test('a payment that takes longer than its order has time is waited for', async () => {
    const { guest, order } = await unpaid('table-1');
    const asked = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    fixture.answerPayment(async (body) => {
      asked.resolve();
      await goOn.promise;
      return approving(body);
    });
    fixture.clock.advance(599_000);
    const paying = guest.pays(order);
    await asked.promise;
    fixture.clock.advance(30_000);
    assert.equal(await fixture.app.expireUnpaidOrders(), 0);
    goOn.resolve();
    assert.equal((await paying).body.status, 'placed');
  });

  test('money that comes after the grace is marked for giving back, once', async () => {
    const { guest, order } = await unpaid('table-1');
    const approved = {
      ...{ paymentId: 'late', orderId: order.id, storeId: floor.storeId, provider: 'toss', amount: 9_000 },
      approvedAt: NOON.toISOString(),
    };
    fixture.answerPayment(async () => {
      fixture.clock.advance(700_000);
      assert.equal(await fixture.app.expireUnpaidOrders(), 1);
      return { status: 200, body: approved };
    });
    const paid = await guest.pays(order);
    assert.deepEqual([paid.status, paid.body.code], [410, 'order-expired']);
    await fixture.hear(paymentApproved, approved);
    assert.equal(await floor.told('order-payment-unusable', order.id), 1);
    assert.equal((await guest.get(`/api/orders/${order.id}`)).body.payment.status, 'refunding');
  });

  test('the answer and the event at once place the order once', async () => {
    for (const round of times(10)) {
      const { guest, order } = await unpaid(`table-${round}`);
      const approved = {
        ...{
          paymentId: `payment-${order.id}`,
          orderId: order.id,
          storeId: floor.storeId,
          provider: 'toss',
          amount: 9_000,
        },
        approvedAt: NOON.toISOString(),
      };
      const [paid] = await Promise.all([guest.pays(order), fixture.hear(paymentApproved, approved)]);
      assert.deepEqual([paid.status, paid.body.number], [200, round + 1], paid.text);
      assert.equal(await floor.told('order-placed', order.id), 1);
      assert.equal(await floor.told('order-payment-unusable', order.id), 0);
    }
  });

  for (const first of ['event', 'answer'])
    test(`the ${first} first, then the other: the order is placed once`, async () => {
      const { guest, order } = await unpaid('table-1');
      const approved = approvedFor(floor, order.id, 9_000);
      const event = () => fixture.hear(paymentApproved, approved);
      if (first === 'event')
        fixture.answerPayment(async (body) => {
          await event();
          return approving(body);
        });
      const paid = await guest.pays(order);
      assert.deepEqual([paid.status, paid.body.number], [200, 1], paid.text);
      if (first === 'answer') await event();
      assert.equal(await floor.told('order-placed', order.id), 1);
      assert.equal(await floor.told('order-payment-unusable', order.id), 0);
    });

  test('who cancels while the provider decides is told to wait, and after it has the money back', async () => {
    const { guest, order } = await unpaid('table-1');
    const cancel = () => guest.send('POST', `/api/orders/${order.id}/cancel`, {});
    const early: Answer[] = [];
    fixture.answerPayment(async (body) => {
      early.push(await cancel());
      return approving(body);
    });
    assert.equal((await guest.pays(order)).body.status, 'placed');
    assert.deepEqual(
      early.map(({ status, body }) => [status, body.code]),
      [[409, 'payment-in-progress']],
    );
    const late = await cancel();
    assert.deepEqual([late.body.status, late.body.payment.status], ['cancelled', 'refunding'], late.text);
  });

  test('for an order that was cancelled before, nobody asks the provider', async () => {
    const { guest, order } = await unpaid('table-1');
    assert.equal((await guest.send('POST', `/api/orders/${order.id}/cancel`, {})).status, 200);
    let asked = 0;
    fixture.answerPayment((body) => {
      asked += 1;
      return approving(body);
    });
    assert.deepEqual([(await guest.pays(order)).body.code, asked], ['order-cancelled', 0]);
  });

  test('for an order that expired before, nobody asks the provider, and the cart is there again', async () => {
    const { guest, order } = await unpaid('table-1');
    fixture.clock.advance(600_000);
    assert.equal(await fixture.app.expireUnpaidOrders(), 1);
    let asked = 0;
    fixture.answerPayment((body) => {
      asked += 1;
      return approving(body);
    });
    assert.deepEqual([(await guest.pays(order)).body.code, asked], ['order-expired', 0]);
    assert.equal((await guest.get('/api/cart')).body.count, 1);
  });

  test('against a guest who cancels: placed, or cancelled with the money going back', async () => {
    for (const round of times(10)) {
      const { guest, order } = await unpaid(`table-${round}`);
      const [paid, cancelled] = await Promise.all([
        guest.pays(order),
        guest.send('POST', `/api/orders/${order.id}/cancel`, {}),
      ]);
      const { body: now } = await guest.get(`/api/orders/${order.id}`);
      const outcome = `${paid.body.code ?? paid.status} ${cancelled.body.code ?? cancelled.status} ${now.status}`;
      const fine = ['200 payment-in-progress placed', '200 200 cancelled', 'order-cancelled 200 cancelled'];
      assert.ok(fine.includes(outcome), outcome);
      if (now.status === 'cancelled') assert.notEqual(now.payment.status, 'approved');
    }
  });
});
