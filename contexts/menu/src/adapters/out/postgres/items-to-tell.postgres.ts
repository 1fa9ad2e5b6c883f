import { clientOf } from '@hiorder/postgres';
import type { ItemsToTell } from '../../../application/ports/items-to-tell.ts';

export const postgresItemsToTell: ItemsToTell = {
  async addWhenDue(tx, at) {
    await clientOf(tx).query(
      `with due as (delete from items_retold where at <= $1 returning at)
       insert into item_to_tell (store_id, item_id)
       select store_id, id from menu_item where retired_at is null and exists (select from due)
       on conflict do nothing`,
      [at],
    );
  },
  async take(tx, limit) {
    const { rows } = await clientOf(tx).query<{ storeId: string; itemId: string }>(
      `with next as (select store_id from item_to_tell order by store_id limit 1),
            taken as (select item_id from item_to_tell where store_id = (select store_id from next)
                      limit $1 for update skip locked)
       delete from item_to_tell where item_id in (select item_id from taken)
       returning store_id as "storeId", item_id as "itemId"`,
      [limit],
    );
    return rows;
  },
};
