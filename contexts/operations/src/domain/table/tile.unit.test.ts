import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TicketStatus } from '@hiorder/contracts';
import { minute } from '../../testing/sample-orders.ts';
import {
  billOf as billTowards,
  isShown,
  NOTHING_PAID,
  rowOf,
  tileOf,
  type OrderAtTable,
  type TableFacts,
} from './tile.ts';

const order = (status: TicketStatus, change: Partial<OrderAtTable> = {}): OrderAtTable => ({
  status,
  total: 10_000,
  paymentMode: 'postpay',
  placedAt: minute(0),
  paid: 0,
  refunded: 0,
  ...change,
});
const facts = (change: Partial<TableFacts> = {}): TableFacts => ({
  table: { id: 'table-1', name: '7', seats: 4, position: 3 },
  inUse: true,
  currency: 'KRW',
  session: { id: 'session-1', openedAt: minute(-5) },
  people: 2,
  unreadMessages: 0,
  openCalls: [],
  orders: [],
  towardsBill: NOTHING_PAID,
  ...change,
});
const billOf = (orders: readonly OrderAtTable[], change: Partial<typeof NOTHING_PAID> = {}) => {
  const { onBill: _, ...sums } = billTowards(orders, { ...NOTHING_PAID, ...change });
  return sums;
};
const onBill = (orders: readonly OrderAtTable[], change: Partial<typeof NOTHING_PAID> = {}) =>
  billTowards(orders, { ...NOTHING_PAID, ...change }).onBill;
const won = (amount: number) => ({ amount, currency: 'KRW' });

describe('a tile of the table board', () => {
  it('is empty without a party', () => {
    const tile = tileOf(facts({ session: null, people: 0 }));
    assert.equal(tile.state, 'empty');
    assert.deepEqual([tile.session, tile.people, tile.orderCount, tile.total], [null, 0, 0, won(0)]);
  });

  it('calls, asks for the bill, or shows its new orders first; calls are counted all the same', () => {
    const shown = (openCalls: string[], orders: OrderAtTable[] = []) => {
      const tile = tileOf(facts({ openCalls, orders }));
      return [tile.state, tile.openCalls];
    };
    assert.deepEqual(shown(['water']), ['call', 1]);
    assert.deepEqual(shown(['bill']), ['bill', 1]);
    assert.deepEqual(shown(['bill', 'water']), ['call', 2]);
    assert.deepEqual(shown(['bill', 'water'], [order('placed')]), ['order', 2]);
    const towardsBill = { ...NOTHING_PAID, requested: 1 };
    assert.equal(tileOf(facts({ towardsBill })).state, 'bill');
    assert.equal(tileOf(facts({ towardsBill, openCalls: ['water'] })).state, 'call');
  });

  it('is seated with a party that has nothing new', () => {
    const orders = [order('accepted'), order('ready'), order('served')];
    const tile = tileOf(facts({ orders }));
    assert.equal(tile.state, 'seated');
    assert.deepEqual([tile.newOrders, tile.orderCount, tile.total], [0, 3, won(30_000)]);
    assert.equal(tile.oldestWaitingSince, null);
  });

  it('shows new orders, and since when the oldest of them waits', () => {
    const orders = [
      order('placed', { placedAt: minute(4) }),
      order('placed', { placedAt: minute(2) }),
      order('served'),
    ];
    const tile = tileOf(facts({ orders }));
    assert.deepEqual([tile.state, tile.newOrders, tile.oldestWaitingSince], ['order', 2, minute(2)]);
    assert.equal(rowOf(tile, new Date(minute(9.5))).oldestWaitingMinutes, 7);
    assert.equal(rowOf(tile, new Date(minute(0))).oldestWaitingMinutes, 0, 'clocks may differ');
    assert.equal(rowOf(tileOf(facts()), new Date(minute(9))).oldestWaitingMinutes, null);
  });

  it('counts neither cancelled nor rejected orders', () => {
    const tile = tileOf(facts({ orders: [order('cancelled'), order('rejected'), order('accepted')] }));
    assert.deepEqual([tile.orderCount, tile.total, tile.owed], [1, won(10_000), won(10_000)]);
  });

  it('is shown while in use, and as long as a party sits there', () => {
    assert.equal(isShown(facts({ session: null })), true);
    assert.equal(isShown(facts({ inUse: false })), true);
    assert.equal(isShown(facts({ inUse: false, session: null })), false);
  });
});

describe('the bill of a party', () => {
  it('owes nothing in prepay', () => {
    const bill = billOf([
      order('placed', { paymentMode: 'prepay', paid: 10_000 }),
      order('served', { paymentMode: 'prepay' }),
    ]);
    assert.deepEqual(bill, { total: 20_000, paid: 10_000, owed: 0 });
  });

  it('owes in postpay what is not paid of orders that count', () => {
    const bill = billOf([
      order('served', { paid: 4_000 }),
      order('accepted'),
      order('cancelled', { paid: 2_000 }),
    ]);
    assert.deepEqual(bill, { total: 20_000, paid: 4_000, owed: 16_000 });
  });

  it('owes less by what the party has paid towards all of it', () => {
    const orders = [order('served'), order('accepted', { paymentMode: 'prepay', paid: 10_000 })];
    assert.deepEqual(billOf(orders, { paid: 4_000 }), { total: 20_000, paid: 14_000, owed: 6_000 });
    assert.deepEqual(billOf(orders, { paid: 10_000 }), { total: 20_000, paid: 20_000, owed: 0 });
  });

  it('does not owe again what was given back, of what was too much or as a discount', () => {
    const one = [order('served')];
    assert.deepEqual(billOf(one, { paid: 30_000 }), { total: 10_000, paid: 30_000, owed: 0 });
    assert.deepEqual(billOf(one, { paid: 30_000, refunded: 20_000 }), {
      ...{ total: 10_000, paid: 10_000, owed: 0 },
    });
    assert.deepEqual(billOf(one, { paid: 6_000, refunded: 1_000 }), {
      total: 9_000,
      paid: 5_000,
      owed: 4_000,
    });
  });

  it('is less by what was given back of an order, paid before or after', () => {
    const back = { paid: 8_000, refunded: 2_000 };
    assert.deepEqual(billOf([order('served', { paymentMode: 'prepay', ...back })]), {
      ...{ total: 8_000, paid: 8_000, owed: 0 },
    });
    assert.deepEqual(billOf([order('served', back), order('served')]), {
      ...{ total: 18_000, paid: 8_000, owed: 10_000 },
    });
  });

  it('has on it what is paid after it was ordered, also when it is paid, and nothing that was paid in a payment window', () => {
    const window = order('served', { paymentMode: 'prepay', paid: 10_000 });
    assert.equal(onBill([]), false);
    assert.equal(onBill([window]), false);
    assert.equal(onBill([window, order('placed')]), true);
    assert.equal(onBill([order('served')], { paid: 10_000 }), true, 'marked as paid at the counter');
    assert.equal(onBill([order('served', { paid: 10_000 })]), true);
    assert.equal(onBill([order('rejected')]), false);
  });

  it('has on it what was taken for an order that was rejected since, until it is taken back or given back', () => {
    const rejected = [order('rejected')];
    assert.equal(onBill(rejected, { paid: 10_000 }), true);
    assert.equal(onBill(rejected, { requested: 10_000 }), true);
    assert.equal(onBill(rejected, { refunded: 10_000 }), false);
  });

  it('never owes less than nothing nor more than the total', () => {
    const statuses = fc.constantFrom<TicketStatus>(
      'placed',
      'accepted',
      'ready',
      'served',
      'rejected',
      'cancelled',
    );
    const orders = fc.array(
      fc.record({
        status: statuses,
        total: fc.nat(1_000_000),
        paymentMode: fc.constantFrom('prepay' as const, 'postpay' as const),
        placedAt: fc.constant(minute(0)),
        paid: fc.nat(2_000_000),
        refunded: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(orders, (all) => {
        const { total, owed } = billOf(all);
        assert.ok(owed >= 0 && owed <= total);
      }),
    );
  });
});
