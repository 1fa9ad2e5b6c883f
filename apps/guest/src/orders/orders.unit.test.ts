import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveEvents, OrderView } from '@hiorder/contracts';
import { isFinal, mergeOrders, reachedAt, type Status, withStatus } from './order-status.ts';
import {
  dueAt,
  isMine,
  isShown,
  minutesLeft,
  mySummaryOf,
  newestFirst,
  summaryOf,
  unpaidOf,
} from './order-summary.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const jiwoo = { id: 'jiwoo', nickname: '지우', color: 1 };

function order(id: string, status: Status, o: Partial<OrderView> = {}): OrderView {
  return {
    id,
    number: 37,
    status,
    placedAt: '2026-03-02T10:00:00Z',
    table: { id: 't', name: '7번 테이블' },
    lines: [],
    total: won(10000),
    payment: { status: 'approved' },
    history: [{ status: 'placed', at: '2026-03-02T10:00:00Z' }],
    revision: 1,
    orderedBy: jiwoo,
    ...o,
  };
}

function event(status: Status, etaMinutes: number | null = null): LiveEvents['order-status'] {
  return {
    orderId: 'a',
    number: 37,
    tableId: 't',
    tableSessionId: 's',
    status,
    previous: null,
    at: '2026-03-02T10:01:00Z',
    reason: null,
    etaMinutes,
  };
}

test('an event moves the order on, with its time and estimate', () => {
  const accepted = withStatus(order('a', 'placed'), event('accepted', 9));
  assert.equal(accepted.status, 'accepted');
  assert.equal(reachedAt(accepted, 'accepted'), '2026-03-02T10:01:00Z');
  assert.equal(dueAt(accepted), '2026-03-02T10:10:00.000Z');
});

test('it never takes longer than the kitchen has said, even by an old clock', () => {
  const accepted = withStatus(order('a', 'placed'), event('accepted', 15));
  assert.equal(minutesLeft(accepted, Date.parse('2026-03-02T10:00:46Z')), 15);
  assert.equal(minutesLeft(accepted, Date.parse('2026-03-02T10:03:30Z')), 13);
  assert.equal(minutesLeft(order('a', 'placed'), Date.parse('2026-03-02T10:01:00Z')), undefined);
});

test('a late or doubled event changes nothing', () => {
  const ready = order('a', 'ready');
  assert.equal(withStatus(ready, event('accepted')), ready);
  assert.equal(withStatus(ready, event('ready')), ready);
});

test('a step that the kitchen takes back is gone, and comes again later', () => {
  const accepted = withStatus(order('a', 'placed'), { ...event('accepted', 9), revision: 2 });
  const back = { ...event('placed'), previous: 'accepted', revision: 3 } as const;
  const placed = withStatus(accepted, back);
  assert.deepEqual(
    [placed.status, placed.etaMinutes, placed.placedAt],
    ['placed', undefined, accepted.placedAt],
  );
  assert.deepEqual(placed.history, order('a', 'placed').history);
  assert.equal(withStatus(placed, { ...event('accepted', 9), revision: 2 }), placed, 'heard late');
  assert.equal(withStatus(placed, { ...event('accepted', 5), revision: 4 }).etaMinutes, 5);
  assert.equal(mergeOrders([accepted], [accepted], [placed])[0], placed);
});

test('an order may be cancelled from any step, and then stays so', () => {
  const gone = withStatus(order('a', 'ready'), event('cancelled'));
  assert.equal(gone.status, 'cancelled');
  assert.equal(withStatus(gone, event('served')), gone);
  assert.ok(isFinal('cancelled') && isFinal('served') && isFinal('expired') && !isFinal('ready'));
});

test('a slow answer does not take back what an event told', () => {
  const known = [order('a', 'accepted', { revision: 2 })];
  const merged = mergeOrders(known, known, [order('a', 'placed'), order('b', 'placed')]);
  assert.deepEqual(
    merged.map((one) => one.status),
    ['accepted', 'placed'],
  );
});

test('without the kitchen’s word there is no time to promise', () => {
  assert.equal(dueAt(order('a', 'placed', { etaMinutes: 9 })), undefined);
});

test('the total of the table counts what was really ordered', () => {
  const line = { quantity: 3 } as OrderView['lines'][number];
  const summary = summaryOf(
    [
      order('a', 'served', { lines: [line, line] }),
      order('b', 'cancelled', { lines: [line] }),
      order('c', 'awaiting-payment', { lines: [line] }),
      order('d', 'placed'),
    ],
    'KRW',
  );
  assert.deepEqual(summary, { total: won(20000), orders: 2, items: 6 });
});

test('my total counts the dishes that I picked, whoever ordered them', () => {
  const line = (quantity: number, amount: number, by: string | null) =>
    ({
      ...{ quantity, linePrice: won(amount) },
      addedBy: by === null ? null : { id: by, nickname: by, color: 2 },
    }) as OrderView['lines'][number];
  const summary = mySummaryOf(
    [
      order('a', 'served', { lines: [line(1, 9000, 'jiwoo'), line(2, 31000, 'minsu')] }),
      order('b', 'placed', { orderedBy: null, lines: [line(1, 4000, 'jiwoo')] }),
      order('c', 'placed', { lines: [line(1, 2000, null)] }),
      order('d', 'placed', { lines: [line(1, 7000, 'minsu')] }),
      order('e', 'cancelled', { lines: [line(1, 9000, 'jiwoo')] }),
    ],
    'KRW',
    'jiwoo',
  );
  assert.deepEqual(summary, { total: won(15000), orders: 3, items: 3 });
});

test('what was given up before it was an order is not shown', () => {
  assert.ok(!isShown(order('a', 'expired')));
  assert.ok(!isShown(order('a', 'cancelled', { number: null })));
  assert.ok(isShown(order('a', 'cancelled')));
});

test('newest first', () => {
  const early = order('a', 'served', { placedAt: '2026-03-02T09:00:00Z' });
  assert.deepEqual(
    newestFirst([early, order('b', 'placed')]).map((one) => one.id),
    ['b', 'a'],
  );
});

test('mine is what I ordered or what I put in', () => {
  const mine = { addedBy: jiwoo } as OrderView['lines'][number];
  assert.ok(isMine(order('a', 'placed'), 'jiwoo'));
  assert.ok(isMine(order('a', 'placed', { orderedBy: null, lines: [mine] }), 'jiwoo'));
  assert.ok(!isMine(order('a', 'placed', { orderedBy: null }), 'jiwoo'));
});

test('all of my own unpaid orders are mine to pay, and nobody else’s', () => {
  const first = order('a', 'awaiting-payment');
  const second = order('b', 'awaiting-payment');
  const theirs = order('c', 'awaiting-payment', { orderedBy: { ...jiwoo, id: 'minjun' } });
  const all = [first, order('d', 'placed'), theirs, second];
  assert.deepEqual(unpaidOf(all, 'jiwoo'), { own: [first, second], others: [theirs] });
  assert.deepEqual(unpaidOf(null, 'jiwoo'), { own: [], others: [] });
});
