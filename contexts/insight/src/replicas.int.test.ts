import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { RankingItem } from '@hiorder/contracts';
import fc from 'fast-check';
import { joinInsight, startInsight, tokenOf } from './testing/insight-fixture.ts';
import { interleaved } from './testing/interleaved.ts';
import { storyArbitrary, streamsOf } from './testing/raw-orders.ts';
import { figuresOf, portionsOf, standing } from './testing/recomputed.ts';
import { registered } from './testing/told-events.ts';

const sample = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { seed: 5, numRuns: 1 })[0]!;

it('two replicas that share the events keep the same books', async (t) => {
  const insight = await startInsight();
  const other = await joinInsight(insight);
  t.after(async () => {
    await other.stop();
    await insight.stop();
  });
  const month = storyArbitrary({
    ...{ orders: 300, items: 8, parties: 80, days: 25, from: '2026-02-15T03:00:00.000Z' },
  });
  const story = sample(month.filter(({ orders }) => orders.length > 100));
  const streams = [[registered('shared')], ...streamsOf('shared', story)];
  await insight.tell(...interleaved(streams, sample(fc.infiniteStream(fc.nat(10_000)))));

  const query = '/api/sales/summary?from=2026-02-14&to=2026-03-14';
  const { revenue, gross, refunded, orders, cancelled } = (
    await insight.get(query, { token: tokenOf('shared') })
  ).body;
  assert.deepEqual(
    { revenue: revenue.amount, gross: gross.amount, refunded: refunded.amount, orders, cancelled },
    figuresOf(story.orders),
  );
  const ranked = (await other.get('/api/stores/shared/rankings?period=30d&limit=500')).body.items;
  const portions = portionsOf(standing(story.orders));
  assert.deepEqual(
    new Map(ranked.map((item: RankingItem) => [item.itemId.replace('-of-shared', ''), item.orderCount])),
    portions,
  );
});
