import assert from 'node:assert/strict';
import { it } from 'node:test';
import { outboxRows } from '@hiorder/messaging';
import { eventually } from '@hiorder/testing';
import { NOON, startInsight } from './testing/insight-fixture.ts';
import { party, placed, registered } from './testing/told-events.ts';

it('an order is in the rankings as soon as it is told, and a replay of it changes nothing', async (t) => {
  const insight = await startInsight();
  t.after(() => insight.stop());
  await insight.tell(registered('live'));
  const count = async (): Promise<number> =>
    (await insight.get('/api/stores/live/rankings?period=today')).body.items[0]?.orderCount ?? 0;
  assert.equal(await count(), 0);
  const rows = outboxRows('test', [
    placed(party('live', 'a'), 'live-1', { at: NOON, lines: [{ itemId: 'stew', quantity: 3 }] }),
  ]);
  await insight.bus.publish(rows);
  await eventually(async () => assert.equal(await count(), 3));
  await insight.bus.publish(rows);
  await insight.tell(placed(party('live', 'a'), 'live-2', { at: NOON, lines: [{ itemId: 'stew' }] }));
  assert.equal(await count(), 4);
});

it('events of the first days, which say less, are counted all the same', async (t) => {
  const insight = await startInsight();
  t.after(() => insight.stop());
  const { data, ...event } = placed(party('early', 'a'), 'early-1', {
    at: NOON,
    lines: [{ itemId: 'stew' }],
  });
  const { businessDay: _day, guestName: _guest, ...less } = data;
  await insight.tell(registered('early'), { ...event, data: less });
  const { items } = (await insight.get('/api/stores/early/rankings?period=today')).body;
  assert.deepEqual(items.length, 1);
});
