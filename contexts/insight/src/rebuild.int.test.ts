import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Money, RankingItem, SalesViews } from '@hiorder/contracts';
import { beginAnew } from '@hiorder/messaging';
import { clientOf } from '@hiorder/postgres';
import { insightReadModels } from './adapters/out/postgres/read-models.ts';
import { joinInsight, NOON, startInsight, tokenOf, type InsightFixture } from './testing/insight-fixture.ts';
import { sumOfColumn } from './testing/csv-file.ts';
import { becomes, DAYS, ITEMS, STORES, tablesOf, tellMonth } from './testing/month-of-orders.ts';
import { totalOf, type RawOrder, type RawStory } from './testing/raw-orders.ts';
import { dayOf, figuresOf, hourOf, kept, portionsOf, standing } from './testing/recomputed.ts';
import { lossRows, methodRows, optionRows, stepsOf, tableRows, until } from './testing/recomputed-views.ts';
import { tableIs } from './testing/told-events.ts';

describe('a month of orders', () => {
  let insight: InsightFixture;
  let stories: ReadonlyMap<string, RawStory>;
  before(async () => {
    insight = await startInsight();
    stories = await tellMonth(insight);
  });
  after(() => insight.stop());

  const ask = async <View extends keyof SalesViews>(
    store: string,
    view: View,
    { from, to } = DAYS,
  ): Promise<SalesViews[View]> =>
    (await insight.get(`/api/sales/${view}?from=${from}&to=${to}`, { token: tokenOf(store) })).body;
  const ordersOf = (store: string): readonly RawOrder[] => stories.get(store)?.orders ?? [];
  const sumOf = (items: readonly { revenue: Money }[]): number =>
    items.reduce((sum: number, { revenue }) => sum + Number(revenue.amount), 0);

  for (const store of STORES) {
    it(`has the figures that its orders have, to the won (${store})`, async () => {
      const { revenue, gross, refunded, orders, cancelled } = await ask(store, 'summary');
      assert.deepEqual(
        { revenue: revenue.amount, gross: gross.amount, refunded: refunded.amount, orders, cancelled },
        figuresOf(ordersOf(store)),
      );
      assert.ok(orders > 100 && cancelled > 10 && refunded.amount > 0);
    });

    it(`says the same in every file (${store})`, async () => {
      const { revenue } = figuresOf(ordersOf(store));
      for (const view of ['items', 'orders', 'days', 'hours', 'categories', 'tables', 'payments']) {
        const path = `/api/sales/export.csv?from=${DAYS.from}&to=${DAYS.to}&view=${view}`;
        const { text } = await insight.get(path, {
          ...{ token: tokenOf(store), headers: { 'accept-language': 'en' } },
        });
        assert.equal(sumOfColumn(text, 'Revenue'), revenue, view);
      }
    });

    it(`says the same whichever way it is looked at (${store})`, async () => {
      const { revenue } = figuresOf(ordersOf(store));
      for (const view of [
        ...(['hourly', 'daily', 'heatmap', 'items', 'categories', 'tables', 'payments'] as const),
      ])
        assert.equal(sumOf((await ask(store, view)).items), revenue, view);
      const query = `/api/sales/export.csv?from=${DAYS.from}&to=${DAYS.to}`;
      const file = (await insight.get(query, { token: tokenOf(store) })).text;
      const rows = file.trimEnd().split('\r\n').slice(1);
      assert.equal(
        rows.reduce((sum, row) => sum + Number(row.split(',').at(-2)), 0),
        revenue,
      );
    });

    it(`has every day, hour and item right (${store})`, async () => {
      const orders = ordersOf(store);
      for (const { day, ...sums } of (await ask(store, 'daily')).items) {
        const expected = figuresOf(orders.filter((order) => dayOf(order) === day));
        assert.deepEqual([sums.revenue.amount, sums.orders], [expected.revenue, expected.orders], day);
      }
      for (const { hour, ...sums } of (await ask(store, 'hourly')).items) {
        const expected = figuresOf(orders.filter((order) => hourOf(order) === hour));
        assert.deepEqual(
          [sums.revenue.amount, sums.cancelled],
          [expected.revenue, expected.cancelled],
          `${hour}`,
        );
      }
      const portions = portionsOf(orders);
      const sold = new Map<string, number>(
        (await ask(store, 'items')).items.map((item) => [item.itemId, item.quantity]),
      );
      assert.equal(sold.size, ITEMS);
      for (const [itemId, quantity] of portions) assert.equal(sold.get(`${itemId}-of-${store}`), quantity);
    });

    it(`has every option, way of paying and loss right (${store})`, async () => {
      const orders = ordersOf(store);
      const plain = (id: string) => id.replace(`-of-${store}`, '');
      const sorted = (rows: (string | number)[][]) =>
        rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      const options = (await ask(store, 'options')).items.map(({ itemId, optionId, quantity, revenue }) => [
        ...[`${plain(itemId)} ${optionId}`, quantity, revenue.amount],
      ]);
      assert.deepEqual(sorted(options), optionRows(orders));
      const methods = (await ask(store, 'payments')).items.map((one) => [
        ...[one.method, one.orders, one.revenue.amount, one.refunded.amount],
      ]);
      assert.deepEqual(sorted(methods), methodRows(orders));
      const losses = (await ask(store, 'losses')).items.map(({ kind, reason, count, amount }) => [
        ...[`${kind} ${reason ?? ''}`, count, amount.amount],
      ]);
      assert.deepEqual(sorted(losses), lossRows(orders));
    });

    it(`has every table, party and step of the kitchen right (${store})`, async () => {
      const story = stories.get(store)!;
      const expected = tableRows(story);
      const openDays = new Set(story.orders.map(dayOf)).size;
      const tables = new Map((await ask(store, 'tables')).items.map((one) => [one.tableId, one]));
      assert.equal(tables.size, expected.length);
      for (const [table, orders, revenue, parties, guests, stays, stayed] of expected) {
        const told = tables.get(`${table}-of-${store}`)!;
        const figures = [told.orders, told.revenue.amount, told.parties, told.guests];
        assert.deepEqual(figures, [orders, revenue, parties, guests], String(table));
        assert.equal(
          told.averageStaySeconds,
          stays === 0 ? null : Math.round(Number(stayed) / Number(stays)),
        );
        assert.equal(told.turnover, Math.round((Number(parties) / openDays) * 100) / 100);
      }
      const total = (column: number) => expected.reduce((sum, row) => sum + Number(row[column]), 0);
      const summary = await ask(store, 'summary');
      assert.deepEqual([summary.parties, summary.guests], [total(3), total(4)]);
      assert.equal(summary.averagePerParty.amount, Math.round(total(2) / total(3)));
      assert.equal(summary.averagePerGuest.amount, Math.round(total(2) / total(4)));
      assert.equal(summary.turnover, Math.round((total(3) / (4 * openDays)) * 100) / 100);
      for (const { itemId, acceptSeconds, readySeconds } of (await ask(store, 'items')).items)
        assert.deepEqual(
          { acceptSeconds, readySeconds },
          stepsOf(story.orders, itemId.replace(`-of-${store}`, '')),
          itemId,
        );
    });

    it(`is held against what its orders were until the same time (${store})`, async (t) => {
      t.after(() => insight.clock.set(NOON));
      for (const [now, from] of [
        ['2026-03-12T03:00:00.000Z', '2026-03-12'],
        ['2026-03-11T17:30:00.000Z', '2026-03-11'],
        ['2026-03-10T12:34:56.000Z', '2026-03-04'],
      ] as const) {
        insight.clock.set(now);
        const { today } = await ask(store, 'calendar');
        const range = { from, to: today };
        const { compared } = await ask(store, 'summary', range);
        const back = Date.parse(now) - 7 * 86_400_000;
        assert.equal(compared.until, new Date(back).toISOString());
        const before = until(ordersOf(store), { ...compared, at: new Date(back).toISOString() });
        const { gross: _gross, ...expected } = figuresOf(before);
        const { revenue, orders, cancelled, refunded } = compared;
        assert.deepEqual({ revenue: revenue.amount, orders, cancelled, refunded: refunded.amount }, expected);
        const { items } = await ask(store, 'items', range);
        const portions = portionsOf(before);
        for (const { itemId, before: sold } of items)
          assert.equal(sold.quantity, portions.get(itemId.replace(`-of-${store}`, '')) ?? 0, itemId);
        assert.equal(
          items.reduce((sum, item) => sum + Number(item.before.revenue.amount), 0),
          expected.revenue,
        );
      }
    });

    it(`ranks what its orders rank (${store})`, async () => {
      const { body } = await insight.get(`/api/stores/${store}/rankings?period=30d&limit=500`);
      const orders = ordersOf(store).filter((order) => dayOf(order) >= body.from && dayOf(order) <= body.to);
      const portions = portionsOf(standing(orders));
      assert.equal(body.items.length, portions.size);
      for (const { itemId, orderCount, rank } of body.items as RankingItem[]) {
        assert.equal(orderCount, portions.get(itemId.replace(`-of-${store}`, '')), itemId);
        assert.equal(rank, 1 + [...portions.values()].filter((other) => other > orderCount).length, itemId);
      }
    });
  }

  it('loses what was cancelled once, with its reason', async () => {
    const { items } = await ask('month', 'losses');
    const gone = ordersOf('month').filter((order) => order.cancelledFor !== null);
    const told = items.filter(({ kind }) => kind === 'cancelled');
    assert.equal(
      told.reduce((sum, { amount }) => sum + Number(amount.amount), 0),
      gone.reduce((sum, order) => sum + totalOf(order), 0),
    );
    assert.deepEqual(new Set(told.map(({ reason }) => reason)), new Set([null, '품절', '변심']));
    assert.equal(kept(ordersOf('month')).length + gone.length, ordersOf('month').length);
  });

  it('is the same when it is read again from the beginning', async (t) => {
    await insight.context.stop();
    const live = await tablesOf(insight);
    assert.ok((live['pair_span'] ?? []).length > 50 && (live['order_fact'] ?? []).length > 300);
    const rebuilt = await insight.rebuild();
    t.after(() => rebuilt.stop());
    await becomes(rebuilt, live);
    await rebuilt.context.stop();
  });

  it('is the same when its own tables are emptied, which nobody does while it runs', async (t) => {
    const { database, bus } = insight;
    const beginning = { database, bus, group: 'insight', tables: insightReadModels };
    const begin = () => beginAnew(beginning);
    const running = await joinInsight(insight);
    await running.tell(tableIs('month', 'table-9-of-month', '9'));
    const live = await tablesOf(insight);
    try {
      await assert.rejects(begin(), { code: 'group-in-use' });
      // It is asked before anything is done to a table.
      await assert.rejects(beginAnew({ ...beginning, tables: ['nowhere'] }), { code: 'group-in-use' });
    } finally {
      await running.stop();
    }
    await database.transaction(async (tx) => {
      await clientOf(tx).query('lock table sales_hour in access share mode');
      await assert.rejects(beginAnew({ ...beginning, patienceMs: 20 }), { code: 'tables-in-use' });
    });
    assert.deepEqual(await tablesOf(insight), live);

    const versions = 'select store_id, version from popularity order by store_id';
    const { rows: before } = await database.pool.query<{ version: number }>(versions);
    // What was wrong is made right, what was parked is heard once more.
    await database.pool.query(`update sales_hour set revenue = revenue + 1`);
    await database.pool.query(
      `insert into dead_letter (consumer, event_id, type, event, error, attempts)
       select 'insight', event_id, 'x', '{}', 'x', 1 from inbox limit 1`,
    );
    await begin();
    for (const table of [...insightReadModels, 'inbox', 'dead_letter']) {
      const { rowCount } = await database.pool.query(`select from ${table} limit 1`);
      assert.equal(rowCount, 0, table);
    }
    const again = await joinInsight(insight);
    t.after(() => again.stop());
    await becomes(insight, live);
    const { rows: after } = await database.pool.query<{ version: number }>(versions);
    assert.ok(before.length > 0 && after.every(({ version }, n) => version > before[n]!.version));
  });
});
