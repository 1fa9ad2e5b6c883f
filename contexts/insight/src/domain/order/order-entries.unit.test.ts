import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../testing/entries-of.ts';
import type { BookName } from '../books/books.ts';
import { learn, withMoment, type OrderNews } from './learn.ts';
import { orderEntries } from './order-entries.ts';
import { nothingHeard, type OrderFact, type Placing, type RefundedBy } from './order-fact.ts';

const CALENDAR = [{ since: '2026-01-01T00:00:00.000Z', timeZone: 'Asia/Seoul', dayEndsAt: '05:00' }];
const NOON = '2026-03-12T03:00:00.000Z';
const minute = (n: number): string => new Date(Date.parse(NOON) + n * 60_000).toISOString();

const placing = (o: Partial<Placing> = {}): Placing => ({
  ...{
    at: NOON,
    businessDay: null,
    tableId: 'table',
    tableSessionId: 'session',
    paymentId: 'paid',
    total: 25_000,
  },
  lines: [
    { itemId: 'stew', quantity: 2, unitPrice: 10_000, options: [{ optionId: 'cheese', priceDelta: 1_000 }] },
    { itemId: 'soju', quantity: 1, unitPrice: 5_000, options: [] },
  ],
  ...o,
});
const placed = (o: Partial<Placing> = {}): OrderNews => ({ kind: 'placed', placing: placing(o) });
const refunded = (sum: number, { paymentId = 'paid', amount = sum } = {}): OrderNews => ({
  kind: 'refunded',
  paymentId,
  amount,
  refunded: sum,
});
const asked = (amount: number, reason: string, by: RefundedBy = 'staff'): OrderNews => ({
  ...{ kind: 'refund-asked', paymentId: 'paid', amount, reason, by },
});

function entriesAfter(news: readonly OrderNews[], calendar = CALENDAR) {
  const fact = withMoment(news.reduce(learn, nothingHeard('order', 'store')), calendar);
  const entries = orderEntries(fact);
  const of = <Book extends BookName>(book: Book) => entriesOf(entries, book);
  return { entries, of, sums: <Book extends BookName>(book: Book) => of(book).map(({ sums }) => sums) };
}

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
