import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OrderFact } from '../../../domain/order/order-fact.ts';
import { startInsight, type InsightFixture } from '../../../testing/insight-fixture.ts';
import { menuAndFloor, STORE, thursday, thursdayAt, weekBefore } from '../../../testing/thursday.ts';
import { party, placed } from '../../../testing/told-events.ts';
import { postgresOrdersOfDays } from './orders-of-days.postgres.ts';

describe('orders of some days', () => {
  let insight: InsightFixture;
  before(async () => {
    insight = await startInsight(thursdayAt('23:00'));
    // At the same moment as another one: the page may end between them.
    const lines = [{ itemId: 'rice', unitPrice: 1_000 }];
    const twin = placed(party(STORE, 'twin', 'table-8'), 'twin-1', { at: thursdayAt('12:00'), lines });
    await insight.tell(...menuAndFloor(), ...thursday(), ...weekBefore(), twin);
  });
  after(() => insight.stop());

  const idsIn = async (atOnce: number, from: string, to = from): Promise<string[]> => {
    const orders = postgresOrdersOfDays(insight.database, atOnce);
    const ids: string[] = [];
    for (let last: OrderFact | undefined; ;) {
      const page = await orders.page(STORE, { from, to }, last);
      ids.push(...page.map(({ id }) => id));
      last = page.at(-1);
      if (!last) return ids;
    }
  };

  it('come page by page in the order of time, each once', async () => {
    const day = ['lunch-1', 'twin-1', 'evening-1', 'evening-2', 'night-1'];
    for (const atOnce of [1, 2, 100]) assert.deepEqual(await idsIn(atOnce, '2026-03-12'), day);
    assert.deepEqual(await idsIn(2, '2026-03-05', '2026-03-12'), ['before-1', ...day]);
  });

  it('belong to their business day, whatever the calendar says', async () => {
    assert.deepEqual(await idsIn(2, '2026-03-13'), []);
  });
});
