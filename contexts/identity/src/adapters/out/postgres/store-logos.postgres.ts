import type { Database } from '@hiorder/postgres';
import type { StoreLogos } from '../../../application/ports/store-logos.ts';
import { alone, inside } from './identity-database.ts';

export const createStoreLogos = (database: Database): StoreLogos => ({
  async find(storeId, hash) {
    const row = await alone(database, (k) =>
      k
        .selectFrom('store_logo')
        .select('png')
        .where('store_id', '=', storeId)
        .where('hash', '=', hash)
        .executeTakeFirst(),
    );
    return row?.png;
  },
  async keep(tx, storeId, { hash, png }) {
    await inside(tx)
      .insertInto('store_logo')
      .values({ store_id: storeId, hash, png })
      .onConflict((known) => known.column('store_id').doUpdateSet({ hash, png }))
      .execute();
  },
  async remove(tx, storeId) {
    await inside(tx).deleteFrom('store_logo').where('store_id', '=', storeId).execute();
  },
});
