import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RankingItem } from '@hiorder/contracts';
import { startInsight, type InsightFixture } from '../../../testing/insight-fixture.ts';
import {
  cancelled,
  dish,
  party,
  placed,
  refunded,
  registered,
  retired,
} from '../../../testing/told-events.ts';

describe('rankings', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight();
  });
  after(() => insight.stop());

  const rankings = async (storeId: string, query = '') =>
    insight.get(`/api/stores/${storeId}/rankings${query}`);
  const ranked = async (storeId: string, query = ''): Promise<unknown[]> =>
    (await rankings(storeId, query)).body.items.map((item: RankingItem) => [
      ...[item.rank, item.itemId, item.orderCount, item.change],
    ]);
  const at = (day: number, hour = 3) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();

  it('count the portions of real orders, and equals share a rank', async () => {
    const store = 'counted';
    const table = party(store, 'a');
    await insight.tell(
      registered(store),
      placed(table, 'counted-1', {
        at: at(12),
        lines: [{ itemId: 'stew', quantity: 2 }, { itemId: 'rice', quantity: 2 }, { itemId: 'cola' }],
      }),
      placed(table, 'counted-2', { at: at(12), lines: [{ itemId: 'egg' }] }),
    );
    assert.deepEqual(await ranked(store, '?period=today'), [
      [1, 'rice', 2, null],
      [1, 'stew', 2, null],
      [3, 'cola', 1, null],
      [3, 'egg', 1, null],
    ]);
    assert.deepEqual(await ranked(store, '?limit=1'), [[1, 'rice', 2, null]]);
  });

  it('take a cancelled order out again, and one whose money has all gone back', async () => {
    const store = 'taken-out';
    const table = party(store, 'a');
    const order = (id: string) => placed(table, id, { at: at(12), lines: [{ itemId: 'stew' }] });
    await insight.tell(registered(store), order('out-1'), order('out-2'), order('out-3'), order('out-4'));
    assert.deepEqual(await ranked(store), [[1, 'stew', 4, null]]);
    await insight.tell(
      cancelled(table, 'out-1', { at: at(12) }),
      refunded(table, 'out-2', { amount: 10_000, refunded: 10_000, at: at(12) }),
      refunded(table, 'out-3', { amount: 4_000, refunded: 4_000, at: at(12) }),
    );
    assert.deepEqual(await ranked(store), [[1, 'stew', 2, null]]);
  });

  it('show the movement against the period before', async () => {
    const store = 'moving';
    const table = party(store, 'a');
    const order = (id: string, day: number, itemId: string, quantity: number) =>
      placed(table, id, { at: at(day), lines: [{ itemId, quantity }] });
    await insight.tell(
      registered(store),
      order('moving-1', 4, 'stew', 5),
      order('moving-2', 5, 'rice', 3),
      order('moving-3', 6, 'rice', 9),
      order('moving-4', 12, 'stew', 1),
      order('moving-5', 12, 'egg', 4),
    );
    assert.deepEqual(await ranked(store, '?period=7d'), [
      [1, 'rice', 9, 1],
      [2, 'egg', 4, null],
      [3, 'stew', 1, -2],
    ]);
    const { body } = await rankings(store, '?period=30d');
    assert.deepEqual([body.from, body.to, body.period], ['2026-02-11', '2026-03-12', '30d']);
  });

  it('know the business day of the store, not the calendar day', async () => {
    const store = 'night';
    // 04:59 and 05:00 in Seoul on the 12th.
    await insight.tell(
      registered(store, { dayEndsAt: '05:00' }),
      placed(party(store, 'a'), 'night-1', { at: '2026-03-11T19:59:00.000Z', lines: [{ itemId: 'soju' }] }),
      placed(party(store, 'a'), 'night-2', { at: '2026-03-11T20:00:00.000Z', lines: [{ itemId: 'coffee' }] }),
    );
    assert.deepEqual(await ranked(store, '?period=today'), [[1, 'coffee', 1, null]]);
  });

  it('leave out what is no longer on the menu', async () => {
    const store = 'off-menu';
    await insight.tell(
      registered(store),
      dish(store, 'off-stew'),
      dish(store, 'off-rice'),
      placed(party(store, 'a'), 'off-1', {
        at: at(12),
        lines: [{ itemId: 'off-stew', quantity: 2 }, { itemId: 'off-rice' }],
      }),
    );
    assert.equal((await ranked(store)).length, 2);
    await insight.tell(retired(store, 'off-stew'));
    assert.deepEqual(await ranked(store), [[1, 'off-rice', 1, null]]);
  });

  it('are not sent again while they are the same', async () => {
    const store = 'unchanged';
    const order = (id: string) => placed(party(store, 'a'), id, { at: at(12), lines: [{ itemId: 'stew' }] });
    await insight.tell(registered(store), order('unchanged-1'));
    const first = await rankings(store);
    const headers = { 'if-none-match': String(first.headers['etag']) };
    const again = () => insight.get(`/api/stores/${store}/rankings`, { headers });
    assert.equal((await again()).status, 304);
    await insight.tell(order('unchanged-2'));
    assert.equal((await again()).status, 200);
  });

  it('begin anew with the day', async () => {
    const store = 'tomorrow';
    await insight.tell(
      registered(store),
      placed(party(store, 'a'), 'tomorrow-1', { at: at(12), lines: [{ itemId: 'stew' }] }),
    );
    assert.equal((await ranked(store, '?period=today')).length, 1);
    insight.clock.set(at(13));
    assert.deepEqual(await ranked(store, '?period=today'), []);
    insight.clock.set(at(12));
  });

  it('of a store nobody knows are 404, also while only its orders have been heard of', async () => {
    assert.deepEqual((await rankings('nowhere')).body.code, 'store-unknown');
    await insight.tell(placed(party('early', 'a'), 'early-1', { at: at(12), lines: [{ itemId: 'stew' }] }));
    assert.equal((await rankings('early')).status, 404);
    await insight.tell(registered('early'));
    assert.deepEqual(await ranked('early'), [[1, 'stew', 1, null]]);
  });

  it('refuse a question they do not understand', async () => {
    for (const query of ['?period=year', '?limit=0', '?limit=501', '?colour=red']) {
      assert.equal((await rankings('counted', query)).status, 400, query);
    }
  });
});
