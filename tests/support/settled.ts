import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import type { TestServer } from './server.ts';

const TELLING = ['identity', 'menu', 'ordering', 'payment', 'operations', 'chat'];

/** One process: what has happened until now has been told, and whoever listens has heard it. */
export async function settled({ query }: Pick<TestServer, 'query'>): Promise<void> {
  for (const context of TELLING) {
    const [last] = await query<{ id: string | null }>(context, 'select max(id) id from outbox');
    await eventually(async () => {
      const waiting = await query(context, 'select id from outbox where id <= $1 limit 1', [last?.id]);
      assert.deepEqual(waiting, [], `${context} has something to tell`);
    });
  }
  const ends = await query<{ id: number; end: string }>(
    'bus',
    'select id, next_position "end" from log_partition',
  );
  await eventually(async () => {
    const behind = await query(
      'bus',
      `select g.name, s.position, e.end from group_position s join consumer_group g on g.id = s.group_id
         join jsonb_to_recordset($1) as e (id integer, "end" bigint) on e.id = s.partition_id
        where s.position < e.end`,
      [JSON.stringify(ends)],
    );
    assert.deepEqual(behind, [], 'not heard yet');
  });
}
