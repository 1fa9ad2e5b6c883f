import { setTimeout as sleep } from 'node:timers/promises';
import type { Databases } from '../databases/databases.ts';
import type { ContextName } from '../settings/context-names.ts';

/** Whose copies a guest needs to order and staff to see tables. */
const NEEDS: readonly { group: ContextName; topics: readonly string[] }[] = [
  { group: 'ordering', topics: ['hiorder.identity.store', 'hiorder.identity.table', 'hiorder.menu.item'] },
  { group: 'operations', topics: ['hiorder.identity.store', 'hiorder.identity.table'] },
];

const BEHIND = `
  SELECT 1 FROM log_partition p JOIN log_topic t ON t.id = p.topic_id
    LEFT JOIN consumer_group g ON g.name = $1
    LEFT JOIN group_position s ON s.partition_id = p.id AND s.group_id = g.id
   WHERE t.name = ANY ($2) AND p.next_position > coalesce(s.position, 0) LIMIT 1`;

/** Waits until the demo's events have reached those who need them, so that "ready" means "you can order". */
export async function caughtUp(
  databases: Databases,
  contexts: ReadonlySet<ContextName>,
  waitMs = 20_000,
): Promise<boolean> {
  const { bus } = databases;
  if (!bus) return true; // another bus has its own ways of telling
  const end = Date.now() + waitMs;
  const sources = (['identity', 'menu'] as const).filter((name) => contexts.has(name));
  const behind = async () => {
    for (const name of sources) {
      if ((await databases.of(name).pool.query('SELECT 1 FROM outbox LIMIT 1')).rowCount) return true;
    }
    for (const { group, topics } of NEEDS.filter((need) => contexts.has(need.group))) {
      if ((await bus.pool.query(BEHIND, [group, topics])).rowCount) return true;
    }
    return false;
  };
  while (await behind()) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}
