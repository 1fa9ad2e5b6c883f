import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../testing/entries-of.ts';
import { asked, CALENDAR, entriesAfter, minute, placed, refunded } from '../../testing/order-news.ts';
import { learn, withMoment, type OrderNews } from './learn.ts';
import { orderEntries } from './order-entries.ts';
import { nothingHeard, type OrderFact } from './order-fact.ts';

describe('an order', () => {
  it('counts for nothing before it is placed and its store is known', () => {
    assert.deepEqual(entriesAfter([{ kind: 'paid', paymentId: 'paid', method: 'toss' }]).entries, []);
    assert.deepEqual(entriesAfter([placed()], []).entries, []);
  });

  it('counts its items once each, its options, its money', () => {
    const { of, sums } = entriesAfter([placed()]);
    assert.deepEqual(
      of('itemDay').map(({ key, sums: { ...all } }) => [key, all]),
      [
        [
          { storeId: 'store', day: '2026-03-12', itemId: 'stew' },
          { orders: 1, quantity: 2, ranked: 2, revenue: 20_000, ...unmade() },
        ],
        [
          { storeId: 'store', day: '2026-03-12', itemId: 'soju' },
          { orders: 1, quantity: 1, ranked: 1, revenue: 5_000, ...unmade() },
        ],
      ],
    );
    assert.deepEqual(sums('optionDay'), [{ orders: 1, quantity: 2, revenue: 2_000 }]);
    assert.deepEqual(of('pairSpan').length, 2);
  });

  it('that is cancelled is a loss, and nothing was sold', () => {
    const cancel: OrderNews = { kind: 'cancelled', cancelling: { actor: 'staff', reason: '품절' } };
    const { of, sums } = entriesAfter([cancel, placed(), refunded(25_000)]);
    assert.deepEqual(sums('salesHour'), [
      { placed: 1, cancelled: 1, gross: 25_000, cancelledAmount: 25_000, givenBack: 25_000, revenue: 0 },
    ]);
    assert.deepEqual([...of('itemDay'), ...of('tableDay'), ...of('pairSpan')], []);
    assert.deepEqual(sums('lossDay'), [{ count: 1, amount: 25_000 }]);
  });

  it('whose money was all given back is an order still, but nobody’s favourite', () => {
    const { of, sums } = entriesAfter([refunded(25_000), placed()]);
    assert.deepEqual(sums('salesHour'), [
      { placed: 1, cancelled: 0, gross: 25_000, cancelledAmount: 0, givenBack: 25_000, revenue: 0 },
    ]);
    assert.deepEqual(
      of('itemDay').map(({ sums: { quantity, ranked } }) => [quantity, ranked]),
      [
        [2, 0],
        [1, 0],
      ],
    );
    assert.deepEqual(of('pairSpan'), []);
  });

  it('loses nothing by money that came twice and went back', () => {
    const { sums } = entriesAfter([placed(), refunded(25_000, { paymentId: 'paid-again' })]);
    assert.equal(sums('salesHour')[0]?.revenue, 25_000);
    assert.deepEqual(sums('lossDay'), []);
  });

  it('says why each part of its money went back, once', () => {
    const { of, sums } = entriesAfter([
      ...[placed(), asked(4_000, '식었어요'), refunded(4_000), refunded(4_000)],
      ...[asked(5_000, '늦었어요'), refunded(9_000, { amount: 5_000 })],
    ]);
    assert.deepEqual(
      of('lossDay').map(({ key: { reason }, sums: { amount } }) => [reason, amount]),
      [
        ['식었어요', 4_000],
        ['늦었어요', 5_000],
      ],
    );
    assert.equal(sums('salesHour')[0]?.revenue, 16_000);
  });

  const whys = (...news: OrderNews[]) =>
    entriesAfter([placed(), ...news])
      .of('lossDay')
      .map(({ key: { reason }, sums: { amount } }) => [reason, amount]);

  it('says why its money went back, also where it is told between what somebody gave back at the provider', () => {
    const there = 'returned at the provider';
    const news = [
      asked(3_000, '변심'),
      asked(4_000, there),
      refunded(4_000),
      refunded(7_000, { amount: 3_000 }),
    ];
    assert.deepEqual(whys(...news), [
      [there, 4_000],
      ['변심', 3_000],
    ]);
    const alike = [asked(3_000, '변심'), asked(3_000, there), refunded(3_000)];
    assert.deepEqual(whys(...alike, refunded(6_000, { amount: 3_000 })), [
      [there, 3_000],
      ['변심', 3_000],
    ]);
  });

  it('says why its money went back, where refunds wait for each other or one was refused', () => {
    const first = [asked(3_000, '변심'), asked(5_000, '식었어요')];
    assert.deepEqual(whys(...first, refunded(3_000), refunded(8_000, { amount: 5_000 })), [
      ['변심', 3_000],
      ['식었어요', 5_000],
    ]);
    assert.deepEqual(whys(asked(3_000, '변심'), asked(3_000, '늦었어요'), refunded(3_000)), [
      ['늦었어요', 3_000],
    ]);
  });

  it('says who had its money given back, and before anybody said so that staff had', () => {
    const by = (fact: OrderFact) => entriesOf(orderEntries(fact), 'lossDay').map(({ key }) => key.actor);
    const after = (...news: OrderNews[]) =>
      withMoment([placed(), ...news].reduce(learn, nothingHeard('order', 'store')), CALENDAR);
    const there = [asked(2_000, 'returned at the provider', 'system'), refunded(2_000)];
    const hers = [asked(1_000, '식었어요'), refunded(3_000, { amount: 1_000 })];
    const both = after(...there, ...hers);
    assert.deepEqual(by(both), ['system', 'staff']);
    assert.deepEqual(by(after(refunded(2_000))), ['system']);
    const paid = both.payments['paid']!;
    const unsaid = paid.refunds.map(({ amount, reason }) => ({ amount, reason }));
    assert.deepEqual(by({ ...both, payments: { paid: { ...paid, refunds: unsaid } } }), ['staff', 'staff']);
  });

  it('that costs nothing counts all the same', () => {
    const lines = [{ itemId: 'water', quantity: 1, unitPrice: 0, options: [] }];
    const { sums } = entriesAfter([placed({ total: 0, lines, paymentId: null })]);
    assert.deepEqual(sums('itemDay'), [{ orders: 1, quantity: 1, ranked: 1, revenue: 0, ...unmade() }]);
  });

  it('was made in the time of its last steps, when one was undone', () => {
    const { sums } = entriesAfter([
      ...[
        placed(),
        { kind: 'accepted', at: minute(1) } as const,
        { kind: 'accepted', at: minute(4) } as const,
      ],
      ...[{ kind: 'ready', at: minute(14) } as const, { kind: 'ready', at: minute(3) } as const],
    ]);
    const stew = sums('itemDay')[0];
    assert.deepEqual([stew?.accepted, stew?.acceptSeconds], [1, 240]);
    assert.deepEqual([stew?.readied, stew?.readySeconds], [1, 600]);
  });

  it('was not made, as long as the last step is taken back', () => {
    const news: OrderNews[] = [
      ...[placed(), { kind: 'accepted', at: minute(1) } as const, { kind: 'ready', at: minute(9) } as const],
      { kind: 'taken-back', step: 'ready' },
    ];
    const [stew] = entriesAfter(news).sums('itemDay');
    assert.deepEqual([stew?.acceptSeconds, stew?.readied], [60, 0]);
    const [back] = entriesAfter([...news, { kind: 'taken-back', step: 'accepted' }]).sums('itemDay');
    assert.deepEqual([back?.accepted, back?.acceptSeconds], [0, 0]);
    const [again] = entriesAfter([...news, { kind: 'ready', at: minute(11) }]).sums('itemDay');
    assert.deepEqual([again?.readied, again?.readySeconds], [1, 600]);
  });

  it('is paid by the way its payment says, or at the counter', () => {
    const methodOf = (...news: OrderNews[]) => entriesAfter(news).of('paymentDay')[0]?.key.method;
    assert.equal(methodOf(placed()), 'unknown');
    assert.equal(methodOf({ kind: 'paid', paymentId: 'paid', method: 'toss 카드' }, placed()), 'toss 카드');
    assert.equal(methodOf(placed({ paymentId: null })), 'counter');
  });
});

function unmade() {
  return { accepted: 0, acceptSeconds: 0, readied: 0, readySeconds: 0 };
}
