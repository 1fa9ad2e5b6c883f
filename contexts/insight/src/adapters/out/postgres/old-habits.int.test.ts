import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forgetOldHabits } from '../../../application/forget-old-habits.ts';
import { spanOf } from '../../../domain/recommendation/span.ts';
import { startInsight } from '../../../testing/insight-fixture.ts';
import { cancelled, party, placed, registered } from '../../../testing/told-events.ts';
import { postgresOldHabits } from './old-habits.postgres.ts';

it('habits of long ago are forgotten, those of the last spans are kept', async (t) => {
  const insight = await startInsight();
  t.after(() => insight.stop());
  const order = (id: string, at: string) =>
    placed(party('store', id), id, { at, lines: [{ itemId: 'stew' }, { itemId: 'soju' }] });
  await insight.tell(
    registered('store'),
    order('old', '2025-11-01T03:00:00.000Z'),
    order('recent', '2026-02-20T03:00:00.000Z'),
    order('new', '2026-03-12T03:00:00.000Z'),
  );
  const forget = () => forgetOldHabits({ habits: postgresOldHabits(insight.database), clock: insight.clock });
  const spans = async (table: string): Promise<number[]> => {
    const { rows } = await insight.database.pool.query<{ span: number }>(
      `select distinct span from ${table} order by span`,
    );
    return rows.map(({ span }) => span);
  };
  const kept = [...new Set([spanOf('2026-02-20'), spanOf('2026-03-12')])];
  assert.deepEqual(await spans('pair_span'), [spanOf('2025-11-01'), ...kept]);
  await forget();
  for (const table of ['basket_span', 'item_span', 'pair_span'])
    assert.deepEqual(await spans(table), kept, table);

  // What is cancelled after it was forgotten leaves nothing that counts, and goes with the next sweep.
  await insight.tell(cancelled(party('store', 'old'), 'old', { at: '2026-03-12T03:00:00.000Z' }));
  await forget();
  assert.deepEqual(await spans('pair_span'), kept);
});
