import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startInsight } from '../../../testing/insight-fixture.ts';
import { insightReadModels } from './read-models.ts';

test('no table is neither emptied for a rebuild nor left for a reason', async (t) => {
  const insight = await startInsight();
  t.after(() => insight.stop());
  const { rows } = await insight.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const left = rows.map(({ name }) => name).filter((name) => !insightReadModels.includes(name));
  assert.deepEqual(left.toSorted(), [
    ...['audit_entry', 'dead_letter', 'idempotency_key', 'inbox', 'outbox', 'popularity'],
    'schema_migration',
  ]);
});
