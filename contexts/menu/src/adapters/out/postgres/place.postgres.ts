import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Placed } from '../../../domain/arrangement.ts';

/** Writes new positions of a store's categories or items in one statement. */
export async function place(
  tx: Transaction,
  table: 'category' | 'menu_item',
  o: { storeId: string; placed: readonly Placed[] },
): Promise<void> {
  if (o.placed.length === 0) return;
  const ids = o.placed.map(({ id }) => id);
  const positions = o.placed.map(({ position }) => position);
  await clientOf(tx).query(
    `update ${table} set position = wanted.position
     from unnest($2::text[], $3::int[]) as wanted (id, position)
     where ${table}.store_id = $1 and ${table}.id = wanted.id`,
    [o.storeId, ids, positions],
  );
}
