import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { paymentApproved, tableAdded, type PaymentMode } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { guestAt, staffOf, type Answer, type GuestPerson, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;

before(async () => {
  fixture = await orderingFixture({ poolSize: 30 });
});
after(() => fixture.close());

async function open(paymentMode: PaymentMode): Promise<void> {
  fixture.clock.set(NOON);
  fixture.answerPayment(approving);
  storeId = await fixture.openStore({ paymentMode });
  staff = staffOf(fixture, storeId);
}
beforeEach(() => open('prepay'));

const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const at = (tableId: string, id?: string): Promise<GuestPerson> =>
  guestAt(fixture, { storeId, tableId, ...(id !== undefined && { id }) });
const setStock = async (itemId: string, quantity: number): Promise<void> => {
  const set = await staff.send('PUT', `/api/stock/${itemId}`, { quantity });
  assert.equal(set.status, 200, set.text);
};
const left = async (itemId: string): Promise<number | null> =>
  (await fixture.ports.stocks.of(storeId, [itemId])).get(itemId)?.quantity ?? null;
const codes = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => answer.body.code ?? `${answer.status}`);
const tally = (list: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(list)].sort().map((code) => [code, list.filter((other) => other === code).length]),
  );
const told = async (name: string, subject: string): Promise<number> =>
  (await fixture.events()).filter((event) => event.type.endsWith(`.${name}.v1`) && event.subject === subject)
    .length;

async function hungry(tables: number, itemId: string, quantity = 1): Promise<GuestPerson[]> {
  return Promise.all(
    times(tables).map(async (i) => {
      const guest = await at(`table-${i}`);
      await guest.wants(itemId, { quantity });
      return guest;
    }),
  );
}

describe('stock', () => {
  test('50 guests, 1 portion: one gets it, 49 are told that none is left', async () => {
    const guests = await hungry(50, 'bibimbap');
    await setStock('bibimbap', 1);
    const answers = await Promise.all(guests.map((guest) => guest.orders()));
    assert.deepEqual(tally(codes(answers)), { '201': 1, 'out-of-stock': 49 });
    assert.ok(
      answers
        .filter((answer) => answer.status === 409)
        .every((answer) => answer.body.violations[0].left === 0),
    );
    assert.equal(await left('bibimbap'), 0);
  });

  test('ordering, cancelling and ordering again by many loses and makes no portion', async () => {
    const guests = await hungry(20, 'bibimbap', 2);
    await setStock('bibimbap', 21);
    const outcomes = await Promise.all(
      guests.map(async (guest, i) => {
        const first = await guest.orders();
        if (first.status !== 201 || i % 2) return first;
        await guest.send('POST', `/api/orders/${first.body.id}/cancel`, {});
        return guest.orders();
      }),
    );
    const held = outcomes.filter((answer) => answer.status === 201).length * 2;
    assert.equal((await left('bibimbap'))! + held, 21);
  });
});

describe('one table', () => {
  test('20 phones that scan at once sit in one session, and no colour is used twice as often as another', async () => {
    const guests = await Promise.all(times(18).map(() => at('table-1')));
    assert.equal(new Set(guests.map((guest) => guest.sessionId)).size, 1);
    assert.deepEqual(tally(guests.map((guest) => `${guest.color}`)), { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3 });
    assert.equal(await told('table-session-opened', guests[0]!.sessionId), 1);
  });

  test('a cart edited by many at once loses no edit, and its version counts them', async () => {
    const guests = await Promise.all(times(10).map(() => at('table-1')));
    const [first] = guests;
    await Promise.all(guests.flatMap((guest) => times(4).map(() => guest.wants('cola'))));
    const { body: cart } = await first!.get('/api/cart');
    assert.deepEqual([cart.count, cart.lines.length, cart.version], [40, 10, 40]);
    const changes = await Promise.all(
      cart.lines.map((line: { id: string }, i: number) =>
        i % 2
          ? first!.send('DELETE', `/api/cart/lines/${line.id}`)
          : guests[i]!.send('PATCH', `/api/cart/lines/${line.id}`, { quantity: 7 }),
      ),
    );
    assert.deepEqual(tally(codes(changes.map((answer: Answer) => ({ ...answer, body: {} })))), {
      '200': 5,
      '204': 5,
    });
    const { body: after } = await first!.get('/api/cart');
    assert.deepEqual([after.count, after.version], [35, 50]);
  });

  test('two who order the same cart at once make one order', async () => {
    const [a, b] = [await at('table-1'), await at('table-1')];
    await a.wants('bibimbap');
    const expectedTotal = 9_000;
    const answers = await Promise.all(
      [a, b].map((guest) =>
        guest.send('POST', '/api/orders', { expectedTotal }, { 'idempotency-key': newId() }),
      ),
    );
    assert.deepEqual(codes(answers).sort(), ['201', 'cart-empty']);
  });

  test('the same key 20 times at once is one order and one answer, byte for byte', async () => {
    const guest = await at('table-1');
    await guest.wants('bibimbap');
    const answers = await Promise.all(
      times(20).map(() =>
        guest.send('POST', '/api/orders', { expectedTotal: 9_000 }, { 'idempotency-key': 'twenty' }),
      ),
    );
    assert.deepEqual(tally(codes(answers)), { '201': 20 });
    assert.equal(new Set(answers.map((answer) => answer.text)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers['idempotency-replayed'] === undefined).length, 1);
    assert.equal((await guest.get('/api/orders')).body.items.length, 1);
  });
});

describe('closing', () => {
  test('of two who close a table one does', async () => {
    for (const round of times(5)) {
      const guest = await at(`table-${round}`);
      await guest.wants('cola');
      await fixture.hear(tableAdded, {
        ...{ tableId: `table-${round}`, storeId, name: '1', seats: 4, position: 1, at: NOON.toISOString() },
      });
      const answers = await Promise.all(
        times(2).map(() => staff.send('POST', `/api/tables/table-${round}/close`, {})),
      );
      assert.deepEqual(codes(answers).sort(), ['200', 'table-session-closed']);
      assert.equal(await told('table-session-closed', guest.sessionId), 1);
    }
  });

  test('an order against a forced close is cancelled with it or refused, and its portion is back', async () => {
    await setStock('bibimbap', 100);
    for (const guest of await hungry(15, 'bibimbap')) {
      const [order, closed] = await Promise.all([
        guest.orders({ expectedTotal: 9_000 }),
        staff.send('POST', `/api/tables/${guest.tableId}/close`, { force: true, reason: '일찍 나감' }),
      ]);
      assert.equal(closed.status, 200, closed.text);
      if (order.status === 201) {
        const now = await fixture.ports.orders.find(order.body.id);
        assert.equal(now?.status, 'cancelled');
      } else assert.equal(order.body.code, 'table-session-closed', order.text);
      assert.equal(await left('bibimbap'), 100);
    }
  });

  test('an order on the bill against a close: either it is on the bill and keeps the table open, or the table is closed', async () => {
    await open('postpay');
    for (const guest of await hungry(15, 'bibimbap')) {
      const [order, closed] = await Promise.all([
        guest.orders({ expectedTotal: 9_000 }),
        staff.send('POST', `/api/tables/${guest.tableId}/close`, {}),
      ]);
      const outcome = codes([order, closed]).join(' ');
      assert.ok(['201 bill-open', 'table-session-closed 200'].includes(outcome), outcome);
    }
  });
});

describe('paying', () => {
  const unpaid = async (tableId: string): Promise<{ guest: GuestPerson; order: Answer['body'] }> => {
    const guest = await at(tableId);
    await guest.wants('bibimbap');
    const submitted = await guest.orders();
    assert.equal(submitted.status, 201, submitted.text);
    return { guest, order: submitted.body };
  };

  test('against expiry: the order is placed or expired, never both, and no money is kept without an order', async () => {
    await setStock('bibimbap', 100);
    for (const round of times(12)) {
      fixture.clock.set(NOON);
      const { guest, order } = await unpaid(`table-${round}`);
      const before = (await left('bibimbap'))! + 1;
      fixture.clock.advance(600_000 - (round % 2));
      const [paid] = await Promise.all([
        guest.pays(order),
        (async () => {
          fixture.clock.advance(round % 2);
          await fixture.app.expireUnpaidOrders();
        })(),
      ]);
      const { body: now } = await guest.get(`/api/orders/${order.id}`);
      const placed = await told('order-placed', order.id);
      const gone = await told('order-expired', order.id);
      if (paid.status === 200) {
        assert.deepEqual([now.status, placed, gone, await left('bibimbap')], ['placed', 1, 0, before - 1]);
      } else {
        assert.equal(paid.status, 410, paid.text);
        assert.deepEqual([now.status, placed, gone, await left('bibimbap')], ['expired', 0, 1, before]);
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
      ...{ paymentId: 'late', orderId: order.id, storeId, provider: 'toss', amount: 9_000 },
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
    assert.equal(await told('order-payment-unusable', order.id), 1);
    assert.equal((await guest.get(`/api/orders/${order.id}`)).body.payment.status, 'refunding');
  });

  test('the answer and the event at once place the order once', async () => {
    for (const round of times(10)) {
      const { guest, order } = await unpaid(`table-${round}`);
      const approved = {
        ...{ paymentId: `payment-${order.id}`, orderId: order.id, storeId, provider: 'toss', amount: 9_000 },
        approvedAt: NOON.toISOString(),
      };
      const [paid] = await Promise.all([guest.pays(order), fixture.hear(paymentApproved, approved)]);
      assert.deepEqual([paid.status, paid.body.number], [200, round + 1], paid.text);
      assert.equal(await told('order-placed', order.id), 1);
      assert.equal(await told('order-payment-unusable', order.id), 0);
    }
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

describe('numbers', () => {
  test('of many tables at once, some of them refused, have neither gap nor double', async () => {
    await open('postpay');
    const guests = await hungry(40, 'bibimbap');
    await setStock('bibimbap', 25);
    const answers = await Promise.all(guests.map((guest) => guest.orders()));
    const placed = answers.filter((answer) => answer.status === 201);
    assert.deepEqual(
      placed.map((answer) => answer.body.number).sort((a, b) => a - b),
      times(25).map((i) => i + 1),
    );
  });

  test('of staff and guests at once, paid first or not, are one row', async () => {
    await fixture.hear(tableAdded, {
      ...{ tableId: 'bar', storeId, name: '바', seats: 4, position: 1, at: NOON.toISOString() },
    });
    const guests = await hungry(10, 'bibimbap');
    const answers = await Promise.all([
      ...guests.map(async (guest) => guest.pays((await guest.orders()).body)),
      ...times(10).map(() =>
        staff.send('POST', '/api/staff-orders', { tableId: 'bar', lines: [{ itemId: 'cola', quantity: 1 }] }),
      ),
    ]);
    assert.deepEqual(tally(codes(answers.map((answer) => ({ ...answer, body: {} })))), {
      '200': 10,
      '201': 10,
    });
    assert.deepEqual(
      answers.map((answer) => answer.body.number).sort((a, b) => a - b),
      times(20).map((i) => i + 1),
    );
  });
});

test('the payment mode does not change under somebody who sits down', async () => {
  for (const round of times(10)) {
    await open('prepay');
    const [guest, changed] = await Promise.all([
      at('table-1'),
      staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' }),
    ]);
    const { body } = await guest.get('/api/table-session');
    const outcome = `${changed.body.code ?? changed.status} ${body.paymentMode}`;
    assert.ok(['200 postpay', 'table-sessions-open prepay'].includes(outcome), `${round}: ${outcome}`);
  }
});
