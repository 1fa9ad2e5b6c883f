import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asked, entriesAfter, minute, NOON, refunded } from '../../testing/order-news.ts';
import type { OrderNews } from './learn.ts';

describe('a share of a bill that a provider took', () => {
  const share = (o: { refunded?: number; evened?: number; at?: string } = {}): OrderNews => ({
    kind: 'share-paid',
    share: { at: NOON, paymentId: 'paid', amount: 20_000, refunded: 0, evened: 0, ...o },
  });
  const byCard: OrderNews = { kind: 'paid', paymentId: 'paid', method: 'toss CARD' };
  const methods = (news: readonly OrderNews[]) =>
    entriesAfter(news)
      .of('paymentDay')
      .map(({ key: { method }, sums: { revenue, givenBack, orders } }) => [
        ...[method, revenue, givenBack, orders],
      ]);

  it('moves its money from the counter to how it was paid, whichever is heard first', () => {
    const moved = [
      ['toss CARD', 20_000, 0, 0],
      ['counter', -20_000, 0, 0],
    ];
    assert.deepEqual(methods([byCard, share()]), moved);
    assert.deepEqual(methods([share(), byCard]), moved);
    assert.deepEqual(entriesAfter([share(), byCard]).entries.length, 2);
  });

  it('loses what was given back, when it was paid; not what evened a bill paid too much', () => {
    const later = share({ refunded: 8_000, evened: 5_000, at: minute(500) });
    const news = [byCard, share(), asked(8_000, '늦었어요', 'machine'), refunded(8_000), later];
    assert.deepEqual(methods(news), [
      ['toss CARD', 12_000, 3_000, 0],
      ['counter', -15_000, 0, 0],
    ]);
    const { of, sums } = entriesAfter(news);
    assert.deepEqual(
      of('salesHour').map(({ key: { hour }, sums: { revenue, givenBack } }) => [hour, revenue, givenBack]),
      [[12, -3_000, 3_000]],
    );
    assert.deepEqual(
      [of('lossDay')[0]?.key.reason, of('lossDay')[0]?.key.actor, sums('lossDay')],
      ['늦었어요', 'machine', [{ count: 1, amount: 3_000 }]],
    );
  });

  it('loses each refund under its own reason, and never what evened the bill', () => {
    const losses = (o: { refunded: number; evened: number }, ...news: OrderNews[]) =>
      entriesAfter([byCard, share(), ...news, share({ ...o, at: minute(500) })])
        .of('lossDay')
        .map(({ key: { reason }, sums: { count, amount } }) => [reason, count, amount]);
    const late = [asked(1_000, '늦었어요'), refunded(1_000)];
    const cold = [asked(2_000, '식었어요'), refunded(3_000, { amount: 2_000 })];
    const evened = [asked(5_000, '초과'), refunded(8_000, { amount: 5_000 })];
    const both = [
      ['늦었어요', 1, 1_000],
      ['식었어요', 1, 2_000],
    ];
    assert.deepEqual(losses({ refunded: 3_000, evened: 0 }, ...late, ...cold), both);
    assert.deepEqual(losses({ refunded: 8_000, evened: 5_000 }, ...late, ...cold, ...evened), both);
    // What was given back before its reason is heard is lost, too.
    assert.deepEqual(losses({ refunded: 3_000, evened: 0 }, ...late), [both[0], ['', 1, 2_000]]);
  });
});
