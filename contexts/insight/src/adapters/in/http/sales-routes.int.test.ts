import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SalesViews } from '@hiorder/contracts';
import { asManager, startInsight, tokenOf, type InsightFixture } from '../../../testing/insight-fixture.ts';
import * as told from '../../../testing/told-events.ts';
import { menuAndFloor, STORE, thursday, thursdayAt, weekBefore } from '../../../testing/thursday.ts';

const krw = (amount: number) => ({ amount, currency: 'KRW' });

describe('sales', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight(thursdayAt('23:00'));
    await asManager(() => insight.tell(...menuAndFloor(), ...thursday(), ...weekBefore()));
  });
  after(() => insight.stop());

  const ask = async <View extends keyof SalesViews>(view: View, query = ''): Promise<SalesViews[View]> => {
    const answer = await insight.get(`/api/sales/${view}${query}`, { token: tokenOf(STORE) });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  };

  it('sum up a day and hold it against the same weekday', async () => {
    const { compared, ...summary } = await ask('summary');
    assert.deepEqual(summary, {
      ...{ from: '2026-03-12', to: '2026-03-12', today: '2026-03-12' },
      ...{ gross: krw(69_000), revenue: krw(41_000), orders: 3 },
      ...{ guests: 5, parties: 2, cancelled: 1, refunded: krw(8_000), turnover: 1 },
      ...{ averagePerOrder: krw(13_667), averagePerParty: krw(20_500), averagePerGuest: krw(8_200) },
      averageStaySeconds: 5_400,
    });
    assert.deepEqual(compared, {
      ...{ from: '2026-03-05', to: '2026-03-05', until: thursdayAt('23:00', 5) },
      ...{ revenue: krw(12_000), orders: 1, parties: 1, guests: 0 },
      ...{ averagePerOrder: krw(12_000), averagePerParty: krw(12_000), averagePerGuest: krw(0) },
      ...{ cancelled: 0, refunded: krw(0) },
    });
  });

  it('of today are held against what was sold until the same time', async (t) => {
    t.after(() => insight.clock.set(thursdayAt('23:00')));
    insight.clock.set(thursdayAt('12:00'));
    assert.equal((await ask('summary')).compared.orders, 1);
    insight.clock.set(thursdayAt('11:59'));
    const { compared } = await ask('summary');
    assert.deepEqual(
      [compared.until, compared.orders, compared.parties, compared.revenue],
      [thursdayAt('11:59', 5), 0, 0, krw(0)],
    );
    const [stew] = (await ask('items')).items;
    assert.deepEqual([stew?.itemId, stew?.before], ['stew', { quantity: 0, revenue: krw(0) }]);
    const meals = (await ask('categories')).items[0];
    assert.equal(meals?.before.quantity, 0);
    // A day that is over is compared whole.
    insight.clock.set(thursdayAt('06:00', 13));
    const yesterday = await ask('summary', '?from=2026-03-12&to=2026-03-12');
    assert.deepEqual([yesterday.compared.until, yesterday.compared.orders], [null, 1]);
  });

  it('say which day it is, and since when there are any', async () => {
    assert.deepEqual(await ask('calendar'), {
      ...{ today: '2026-03-12', now: thursdayAt('23:00'), timeZone: 'Asia/Seoul', dayEndsAt: '05:00' },
      firstDay: '2026-03-05',
    });
  });

  it('compare several days with as many before', async () => {
    const { compared } = await ask('summary', '?from=2026-03-06&to=2026-03-12');
    assert.deepEqual(
      [compared.from, compared.to, compared.revenue],
      ['2026-02-27', '2026-03-05', krw(12_000)],
    );
  });

  it('are those of today, until today, or of one day, when less is asked', async () => {
    const days = async (query: string): Promise<string[]> => {
      const { from, to } = await ask('summary', query);
      return [from, to];
    };
    assert.deepEqual(await days(''), ['2026-03-12', '2026-03-12']);
    assert.deepEqual(await days('?from=2026-03-01'), ['2026-03-01', '2026-03-12']);
    assert.deepEqual(await days('?to=2026-03-01'), ['2026-03-01', '2026-03-01']);
  });

  it('go by the hour from the beginning of the business day to its end', async () => {
    const { items } = await ask('hourly');
    assert.deepEqual(
      items.map(({ hour }) => hour),
      [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4],
    );
    const busy = items.filter(({ orders, cancelled }) => orders + cancelled > 0);
    assert.deepEqual(busy, [
      {
        hour: 12,
        orders: 1,
        revenue: krw(24_000),
        cancelled: 0,
        before: { orders: 1, revenue: krw(12_000) },
      },
      { hour: 18, orders: 1, revenue: krw(12_000), cancelled: 1, before: { orders: 0, revenue: krw(0) } },
      { hour: 1, orders: 1, revenue: krw(5_000), cancelled: 0, before: { orders: 0, revenue: krw(0) } },
    ]);
  });

  it('go by the day, also those without any', async () => {
    const { items } = await ask('daily', '?from=2026-03-11&to=2026-03-12');
    assert.deepEqual(items, [
      { day: '2026-03-11', orders: 0, revenue: krw(0), cancelled: 0, guests: 0, parties: 0 },
      { day: '2026-03-12', orders: 3, revenue: krw(41_000), cancelled: 1, guests: 5, parties: 2 },
    ]);
  });

  it('lay weekdays and hours on a map', async () => {
    const { weekdays, items } = await ask('heatmap', '?from=2026-03-01&to=2026-03-14');
    assert.equal(items.length, 7 * 24);
    assert.deepEqual(
      weekdays.map(({ days }) => days),
      [2, 2, 2, 2, 2, 2, 2],
    );
    const hot = items.filter(({ orders }) => orders > 0);
    assert.deepEqual(
      hot.map(({ weekday, hour, orders, revenue }) => [weekday, hour, orders, revenue.amount]),
      [
        [4, 12, 2, 36_000],
        [4, 18, 1, 12_000],
        [4, 1, 1, 5_000],
      ],
    );
  });

  it('name what was sold, what was not, and how long it took', async () => {
    const { items } = await ask('items');
    assert.deepEqual(
      items.map((item) => [item.itemId, item.quantity, item.revenue.amount, item.before.quantity]),
      [
        ['stew', 3, 33_000, 1],
        ['soju', 1, 5_000, 0],
        ['rice', 4, 3_000, 0],
        ['cake', 0, 0, 0],
      ],
    );
    const stew = items[0]!;
    assert.deepEqual(
      [stew.name, stew.categoryId, stew.onMenu, stew.acceptSeconds, stew.readySeconds],
      [{ ko: '김치찌개', en: 'Kimchi Stew' }, 'meals', true, 60, 600],
    );
  });

  it('add up by category, option, table, method and loss', async () => {
    const categories = (await ask('categories')).items;
    assert.deepEqual(
      categories.map(({ name, quantity, revenue }) => [name.ko, quantity, revenue.amount]),
      [
        ['식사', 7, 36_000],
        ['술', 1, 5_000],
        ['후식', 0, 0],
      ],
    );
    assert.deepEqual((await ask('options')).items, [
      { itemId: 'stew', optionId: 'cheese', name: { ko: 'cheese' }, quantity: 2, revenue: krw(2_000) },
    ]);
    const tables = (await ask('tables')).items;
    assert.deepEqual(
      tables.map((one) => [one.name, one.orders, one.revenue.amount, one.parties, one.guests]),
      [
        ['7', 2, 29_000, 1, 3],
        ['8', 1, 12_000, 1, 2],
      ],
    );
    assert.deepEqual((await ask('payments')).items, [
      { method: 'toss 카드', orders: 2, revenue: krw(36_000), refunded: krw(8_000) },
      { method: 'counter', orders: 1, revenue: krw(5_000), refunded: krw(0) },
    ]);
    assert.deepEqual((await ask('losses')).items, [
      { kind: 'cancelled', by: 'guest', reason: '품절', count: 1, amount: krw(20_000) },
      { kind: 'refunded', by: 'staff', reason: '식었어요', count: 1, amount: krw(8_000) },
    ]);
  });

  it('know what of a bill was paid through a provider, and what of that was given back', async () => {
    const dinner = told.party(STORE, 'postpaid', 'table-7');
    const at = thursdayAt('19:00', 19);
    const share = { amount: 20_000, at: thursdayAt('20:30', 19) };
    const back = { amount: 2_000, reason: '늦었어요', at: thursdayAt('20:40', 19) };
    await insight.tell(
      told.placed(dinner, 'dinner-1', { at, paid: false, lines: [{ itemId: 'stew', quantity: 3 }] }),
      told.sharePaid(dinner, 'share-1', share),
      told.approved(dinner, 'share-1', { ...share, method: '카드' }),
      told.refundAsked(dinner, 'share-1', back),
      told.refunded(dinner, 'share-1', { ...back, refunded: 2_000 }),
      told.sharePaid(dinner, 'share-1', { ...share, refunded: 2_000 }),
    );
    const day = '?from=2026-03-19&to=2026-03-19';
    assert.deepEqual((await ask('payments', day)).items, [
      { method: 'toss 카드', orders: 0, revenue: krw(18_000), refunded: krw(2_000) },
      { method: 'counter', orders: 1, revenue: krw(10_000), refunded: krw(0) },
    ]);
    const { gross, revenue, refunded, orders } = await ask('summary', day);
    assert.deepEqual([gross, revenue, refunded, orders], [krw(30_000), krw(28_000), krw(2_000), 1]);
    assert.deepEqual((await ask('losses', day)).items, [
      { kind: 'refunded', by: 'system', reason: '늦었어요', count: 1, amount: krw(2_000) },
    ]);
  });

  it('refuse days that make no sense', async () => {
    const token = tokenOf(STORE);
    for (const [query, code] of [
      ['?from=2026-03-12&to=2026-03-11', 'range-reversed'],
      ['?from=2025-01-01&to=2026-03-11', 'range-too-long'],
      ['?from=2026-02-30', 'invalid'],
      ['?from=today', 'invalid'],
    ]) {
      const answer = await insight.get(`/api/sales/summary${query}`, { token });
      assert.deepEqual([answer.status, answer.body.code], [400, 'request-invalid'], query);
      assert.equal(answer.body.violations[0].code, code, query);
    }
    const unknown = await insight.get('/api/sales/summary', { token: tokenOf('nowhere') });
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'store-unknown']);
  });
});
