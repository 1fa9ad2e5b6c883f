import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../testing/entries-of.ts';
import { nothingHeard, type OrderFact } from '../order/order-fact.ts';
import { learnOfParty, withPartyMoment, type PartyNews } from './learn-party.ts';
import { partyEntries } from './party-entries.ts';
import { unheardParty } from './party-fact.ts';

const CALENDAR = [{ since: '2026-01-01T00:00:00.000Z', timeZone: 'Asia/Seoul', dayEndsAt: '05:00' }];
const at = (time: string): string => new Date(`2026-03-12T${time}:00+09:00`).toISOString();

const order = (
  id: string,
  time: string,
  items: readonly string[],
  o: Partial<OrderFact> = {},
): OrderFact => ({
  ...nothingHeard(id, 'store'),
  placed: {
    ...{ at: at(time), businessDay: null, tableId: 'table', tableSessionId: 'session', paymentId: null },
    total: items.length,
    lines: items.map((itemId) => ({ itemId, quantity: 1, unitPrice: 1, options: [] })),
  },
  ...o,
});
const ordered = (after: OrderFact, before = nothingHeard(after.id, 'store')): PartyNews => ({
  ...{ kind: 'ordered', before, after },
});
const entriesAfter = (...news: PartyNews[]) =>
  partyEntries(withPartyMoment(news.reduce(learnOfParty, unheardParty('session', 'store')), CALENDAR));
const visitsOf = (entries: ReturnType<typeof entriesAfter>) =>
  entriesOf(entries, 'tableDay').map(({ sums }) => sums);

describe('a party', () => {
  const opened: PartyNews = { kind: 'opened', tableId: 'table', at: at('11:50') };
  const joined: PartyNews = { kind: 'joined', guests: 3 };
  const closed: PartyNews = { kind: 'closed', at: at('13:20') };

  it('that orders nothing is not counted', () => {
    assert.deepEqual(entriesAfter(opened, joined, closed), []);
  });

  it('is counted with its people and how long it stayed', () => {
    const news = [opened, joined, closed, ordered(order('1', '12:00', ['stew']))];
    const visit = { orders: 0, revenue: 0, parties: 1, guests: 3, stays: 1, staySeconds: 5_400 };
    assert.deepEqual(visitsOf(entriesAfter(...news)), [visit]);
    assert.deepEqual(visitsOf(entriesAfter(...news.toReversed())), [visit]);
    assert.deepEqual(
      visitsOf(entriesAfter(ordered(order('1', '12:00', ['stew'])), joined)).map(({ stays }) => stays),
      [0],
    );
  });

  it('whose only order is cancelled is not counted any more', () => {
    const before = order('1', '12:00', ['stew']);
    const after = { ...before, cancelled: { actor: 'guest', reason: '' } };
    assert.deepEqual(entriesAfter(opened, ordered(before), ordered(after, before)), []);
  });

  it('is a basket of its own as soon as it has ordered twice', () => {
    const pairs = (...news: PartyNews[]) =>
      entriesOf(entriesAfter(...news), 'pairSpan').map(({ key }) => `${key.itemId} ${key.withItemId}`);
    const first = ordered(order('1', '12:00', ['stew', 'rice']));
    assert.deepEqual(pairs(first), []);
    const second = order('2', '12:30', ['rice', 'soju']);
    assert.deepEqual(pairs(first, ordered(second)).sort(), [
      ...['rice soju', 'rice stew', 'soju rice', 'soju stew', 'stew rice', 'stew soju'],
    ]);
    const cancelled = { ...second, cancelled: { actor: 'guest', reason: '' } };
    assert.deepEqual(pairs(first, ordered(second), ordered(cancelled, second)), []);
  });

  it('that has ordered half the menu tells nothing about pairs', () => {
    const items = Array.from({ length: 31 }, (_, i) => `item-${i}`);
    const entries = entriesAfter(
      ordered(order('1', '12:00', items)),
      ordered(order('2', '12:10', ['item-0'])),
    );
    assert.equal(entries.filter(({ book }) => book === 'pairSpan').length, 0);
    assert.equal(entries.filter(({ book }) => book === 'itemSpan').length, 31);
  });
});
