import { clientOf, kyselyOf } from '@hiorder/postgres';
import type { OptionsToPutBack } from '../../../application/ports/options-to-put-back.ts';
import type { MenuTables } from './tables.ts';

export const postgresOptionsToPutBack: OptionsToPutBack = {
  async remember(tx, { storeId, optionId, until }) {
    const db = kyselyOf<MenuTables>(tx);
    if (!until) {
      await db
        .deleteFrom('option_to_put_back')
        .where('store_id', '=', storeId)
        .where('option_id', '=', optionId)
        .execute();
      return;
    }
    await db
      .insertInto('option_to_put_back')
      .values({ option_id: optionId, store_id: storeId, until })
      .onConflict((conflict) => conflict.columns(['store_id', 'option_id']).doUpdateSet({ until }))
      .execute();
  },

  async takeDue(tx, at, limit) {
    const { rows } = await clientOf(tx).query<{ storeId: string; optionId: string }>(
      `with due as (select store_id, option_id from option_to_put_back where until <= $1
                    order by store_id, option_id limit $2 for update skip locked)
       delete from option_to_put_back where (store_id, option_id) in (select store_id, option_id from due)
       returning store_id as "storeId", option_id as "optionId"`,
      [at, limit],
    );
    return rows;
  },
};
