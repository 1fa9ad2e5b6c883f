import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UnitOfWork } from '@hiorder/kernel';
import type { OrderNumbers, Orders, StoreOrderPage } from '../../application/ports/orders.ts';
import type { TableSessions } from '../../application/ports/table-sessions.ts';
import { COUNTER } from '../../domain/order/counter-payment.ts';
import type { Order } from '../../domain/order/order.ts';
import { openTableSession } from '../../domain/table-session/table-session.ts';
import { after, NOON, orderAfter, orderIn, orderLine, paid, unpaidOrder } from '../ordering.fixture.ts';

export interface OrdersUnderTest {
  readonly unit: UnitOfWork;
  readonly orders: Orders;
  readonly numbers: OrderNumbers;
  readonly sessions: TableSessions;
}

let made = 0;

/** What every adapter of `Orders` and `OrderNumbers` must do. */
export function ordersSuite(under: () => OrdersUnderTest): void {
  const seated = async (): Promise<string> => {
    const id = `suite-session-${(made += 1)}`;
    const session = openTableSession({ id, storeId: id, tableId: 'table-1', tableName: '1', at: NOON });
    await under().unit.transaction((tx) => under().sessions.insert(tx, session));
    return id;
  };
  const belonging = (order: Order, session: string, change: Partial<Order> = {}): Order =>
    ({
      ...order,
      id: `${session}-${(made += 1)}`,
      storeId: session,
      tableSessionId: session,
      ...change,
    }) as Order;
  const insert = (order: Order): Promise<void> =>
    under().unit.transaction((tx) => under().orders.insert(tx, order));

  describe('an order', () => {
    for (const [status, example] of Object.entries(orderIn)) {
      test(`that is ${status} is loaded as it was saved`, async () => {
        const session = await seated();
        const first = belonging(unpaidOrder, session);
        const after = belonging(example, session, { id: first.id });
        await insert(first);
        await under().unit.transaction((tx) => under().orders.save(tx, after));
        assert.deepEqual(await under().orders.find(first.id), after);
        const locked = await under().unit.transaction((tx) => under().orders.lock(tx, first.id));
        assert.deepEqual(locked, after);
      });
    }

    test('keeps everything about its lines and what is being paid', async () => {
      const session = await seated();
      const begun = {
        kind: 'begin-payment',
        paymentKey: 'k',
        amount: 12_000,
        currency: null,
        at: after(1),
      } as const;
      const option = { groupId: 'g', optionId: 'o', names: { ko: '곱빼기', en: 'Large' }, priceDelta: -500 };
      const lines = [
        orderLine('stew', { note: `'; drop table "order"; -- 😀 שלום`, stockTaken: 1, options: [option] }),
        orderLine('rice', { quantity: 99, addedBy: null, needsIdCheck: true }),
      ];
      const order = belonging(orderAfter(begun), session, { lines, orderedBy: null, guestName: null });
      await insert(order);
      assert.deepEqual(await under().orders.find(order.id), order);
    });

    test('that was placed at once is inserted with its number', async () => {
      const session = await seated();
      const order = belonging(orderIn.placed, session);
      await insert(order);
      assert.deepEqual(await under().orders.find(order.id), order);
    });

    test('that nobody knows is not found', async () => {
      assert.equal(await under().orders.find('nobody'), undefined);
    });

    test('leaves nothing when its transaction fails', async () => {
      const order = belonging(unpaidOrder, await seated());
      const failing = under().unit.transaction(async (tx) => {
        await under().orders.insert(tx, order);
        throw new Error('no');
      });
      await assert.rejects(failing, /no/);
      assert.equal(await under().orders.find(order.id), undefined);
    });
  });

  test('orders are listed newest first, page by page, all or those of one guest', async () => {
    const session = await seated();
    const orders = ['a', 'b', 'c', 'd'].map((id, i) =>
      belonging(unpaidOrder, session, { id: `${session}-${id}`, orderedBy: i % 2 ? 'minjun' : 'jiwoo' }),
    );
    for (const order of orders) await insert(order);
    const page = async (o: { guestId?: string; before?: string; limit?: number }) =>
      (await under().orders.page({ tableSessionId: session, limit: 10, ...o })).map((order) =>
        order.id.at(-1),
      );
    assert.deepEqual(await page({}), ['d', 'c', 'b', 'a']);
    assert.deepEqual(await page({ limit: 2 }), ['d', 'c']);
    assert.deepEqual(await page({ before: `${session}-c` }), ['b', 'a']);
    assert.deepEqual(await page({ guestId: 'minjun' }), ['d', 'b']);
  });

  test("a store's orders are listed newest first, by table and state, never another store's", async () => {
    const [session, other] = [await seated(), await seated()];
    const examples = { a: orderIn.placed, b: orderIn.accepted, c: orderIn.placed, d: unpaidOrder };
    for (const [id, order] of Object.entries(examples)) {
      const tableId = id === 'c' ? 'table-2' : 'table-1';
      const day = { businessDay: `2026-03-0${id.charCodeAt(0) - 95}` };
      const change = { id: `${session}-${id}`, tableId, ...('businessDay' in order && day) };
      await insert(belonging(order, session, change));
    }
    await insert(belonging(unpaidOrder, other));
    const page = async (o: Omit<Partial<StoreOrderPage>, 'storeId'>) =>
      (await under().orders.pageOfStore({ storeId: session, limit: 10, ...o })).map((order) =>
        order.id.at(-1),
      );
    assert.deepEqual(await page({}), ['d', 'c', 'b', 'a']);
    assert.deepEqual(await page({ limit: 2 }), ['d', 'c']);
    assert.deepEqual(await page({ before: `${session}-c` }), ['b', 'a']);
    assert.deepEqual(await page({ tableId: 'table-2' }), ['c']);
    assert.deepEqual(await page({ statuses: ['placed', 'awaiting-payment'] }), ['d', 'c', 'a']);
  });

  test("a store's orders that wait at the counter are listed longest waiting first, whatever else is unpaid", async () => {
    const [session, other] = [await seated(), await seated()];
    const asked: Partial<Order> = { provider: COUNTER };
    // In the order of their ids the newest comes first.
    for (const [id, minutes] of Object.entries({ a: 3, b: 2, c: 2, d: 1 }))
      await insert(
        belonging(unpaidOrder, session, { ...asked, id: `${session}-${id}`, submittedAt: after(minutes) }),
      );
    for (let i = 0; i < 5; i += 1) await insert(belonging(unpaidOrder, session, { submittedAt: after(4) }));
    await insert(belonging(orderIn.expired, session));
    await insert(belonging(unpaidOrder, other, asked));
    const waiting = async (limit: number) =>
      (await under().orders.atCounter({ storeId: session, limit })).map(({ id }) => id.at(-1));
    assert.deepEqual(await waiting(10), ['d', 'b', 'c', 'a']);
    assert.deepEqual(await waiting(2), ['d', 'b']);
  });

  test('those whose time is over are named, longest overdue first', async () => {
    const session = await seated();
    const expiresAt = new Date('2001-01-01T00:00:01Z');
    const late = belonging(unpaidOrder, session, { expiresAt });
    const later = belonging(unpaidOrder, session, { expiresAt: new Date('2001-01-01T00:00:00Z') });
    const inTime = belonging(unpaidOrder, session, { expiresAt: new Date('2001-01-02T00:00:00Z') });
    for (const order of [late, later, inTime]) await insert(order);
    const likewise = belonging(unpaidOrder, session, { expiresAt });
    await insert(likewise);
    const all = [later.id, ...[late.id, likewise.id].sort()];
    const find = under().orders.overdue;
    const at = new Date('2001-01-01T12:00:00Z');
    const due = await find({ at, limit: 10 });
    assert.deepEqual(
      due.map(({ id }) => id),
      all,
    );
    const behind = [await find({ at, limit: 1, after: due[0] }), await find({ at, limit: 2, after: due[1] })];
    assert.deepEqual(
      behind.map((page) => page.map(({ id }) => id)),
      [all.slice(1, 2), all.slice(2)],
    );
  });

  describe('numbers', () => {
    const day = (storeId: string, businessDay: string) => ({ storeId, businessDay });
    const draw = (store: string, on = '2026-03-02'): Promise<number> =>
      under().unit.transaction(async (tx) => (await under().numbers.draw(tx, day(store, on))).number);

    test('begin at 1 on every day of every store', async () => {
      assert.deepEqual([await draw('n-1'), await draw('n-1'), await draw('n-2')], [1, 2, 1]);
      assert.equal(await draw('n-1', '2026-03-03'), 1);
    });

    test('drawn by many at once have neither gap nor double', async () => {
      const drawn = await Promise.all(Array.from({ length: 40 }, () => draw('n-many')));
      assert.deepEqual(
        drawn.toSorted((a, b) => a - b),
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
    });

    test('drawn by what fails are drawn again', async () => {
      const failing = under().unit.transaction(async (tx) => {
        await under().numbers.draw(tx, day('n-back', '2026-03-02'));
        throw new Error('no');
      });
      await assert.rejects(failing);
      assert.equal(await draw('n-back'), 1);
    });

    test('are given once, whatever a program does', async () => {
      const session = await seated();
      await insert(belonging(orderAfter(paid), session));
      await assert.rejects(insert(belonging(orderAfter(paid), session)));
    });
  });
}
