import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import type { Databases } from './databases.ts';

const TELLING = ['identity', 'menu', 'ordering', 'payment', 'operations', 'chat'];

/**
 * One process: what has happened until now has been told, whoever listens has heard it, and what they did about it has
 * been told and heard as well. A rejected ticket goes on as a cancelled order, as a refund, as a refunded order.
 */
export async function settled(databases: Databases): Promise<void> {
  let before = '';
  for (;;) {
    await told(databases);
    const ends = await endsOf(databases);
    if (ends === before) return;
    await heard(databases, ends);
    before = ends;
  }
}

/** Nothing waits to be told, nor for the payment provider. */
const told = ({ query }: Databases) =>
  eventually(async () => {
    for (const context of TELLING)
      assert.deepEqual(await query(context, 'select id from outbox limit 1'), [], `${context} tells`);
    const owed = await query('payment', "select id from refund where state = 'pending' limit 1");
    assert.deepEqual(owed, [], 'a refund is under way');
  });

/** How far each partition of the log goes. */
async function endsOf({ query }: Databases): Promise<string> {
  const ends = await query('bus', 'select id, next_position "end" from log_partition order by id');
  return JSON.stringify(ends);
}

const heard = ({ query }: Databases, ends: string) =>
  eventually(async () => {
    const behind = await query(
      'bus',
      `select g.name, s.position, e.end from group_position s join consumer_group g on g.id = s.group_id
         join jsonb_to_recordset($1) as e (id integer, "end" bigint) on e.id = s.partition_id
        where s.position < e.end`,
      [ends],
    );
    assert.deepEqual(behind, [], 'not heard yet');
  });
