import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { eventually } from '@hiorder/testing';
import fc from 'fast-check';
import type { InsightFixture } from './insight-fixture.ts';
import { interleaved } from './interleaved.ts';
import { storyArbitrary, streamsOf, type RawStory } from './raw-orders.ts';
import { category, dish, profileChanged, registered, stock, tableIs } from './told-events.ts';

export const STORES = ['month', 'neighbour'] as const;
export const DAYS = { from: '2026-02-10', to: '2026-03-12' };
export const ITEMS = 12;
const sample = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(arbitrary, { seed, numRuns: 1 })[0]!;

/** Thirty days, across midnights and ends of days, with cancellations and refunds, all of it in disorder. */
export async function tellMonth(insight: InsightFixture): Promise<ReadonlyMap<string, RawStory>> {
  const month = storyArbitrary({
    ...{ orders: 400, items: ITEMS, parties: 60, days: 30, from: '2026-02-10T03:00:00.000Z' },
  });
  const full = month.filter(({ orders }) => orders.length > 150);
  const stories = new Map(STORES.map((store, n) => [store, sample(full, n + 1)]));
  const streams = [...stories].flatMap(([store, story]) => [...furniture(store), ...streamsOf(store, story)]);
  await insight.tell(...interleaved(streams, sample(fc.infiniteStream(fc.nat(10_000)), 3)));
  return stories;
}

function furniture(store: string) {
  const items = Array.from({ length: ITEMS }, (_, i) => `item-${i + 1}-of-${store}`);
  const clocks = [registered(store), profileChanged(store, { at: '2026-02-20T00:00:00.000Z' })];
  return [
    clocks,
    [category(store, `c-of-${store}`, '식사')],
    ...items.map((id) => [dish(store, id, { categoryId: `c-of-${store}` })]),
    [1, 2, 3, 4].map((n) => tableIs(store, `table-${n}-of-${store}`, `${n}`)),
    [stock(store, items[0]!, { soldOut: true, at: '2026-03-01T00:00:00.000Z' })],
  ];
}

/** Everything but what counts how often it was written. */
export async function tablesOf({ database }: InsightFixture): Promise<Record<string, unknown[]>> {
  const tables = [
    ...['store', 'category', 'menu_item', 'item_stock', 'dining_table', 'order_fact', 'party_fact'],
    ...['sales_hour', 'item_day', 'option_day', 'table_day', 'payment_day', 'loss_day'],
    ...['basket_span', 'item_span', 'pair_span'],
  ];
  const contents: Record<string, unknown[]> = {};
  for (const table of tables) {
    const { rows } = await database.pool.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
}

/** Waits until it has what another one had. */
export async function becomes(insight: InsightFixture, live: Record<string, unknown[]>): Promise<void> {
  // Not deepEqual while waiting: it would spend its time on describing the difference.
  const same = async () => assert.ok(isDeepStrictEqual(await tablesOf(insight), live));
  await eventually(same, { timeoutMs: 60_000, everyMs: 200 }).catch(() => undefined);
  assert.deepEqual(await tablesOf(insight), live);
}
