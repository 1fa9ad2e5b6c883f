import type { Database } from '@hiorder/postgres';
import type { TabletPins } from '../../../application/ports/tablet-pins.ts';
import { alone, inside } from './identity-database.ts';

export const createTabletPins = (database: Database): TabletPins => ({
  async find(storeId) {
    const row = await alone(database, (k) =>
      k.selectFrom('tablet_pin').select('pin_hash').where('store_id', '=', storeId).executeTakeFirst(),
    );
    return row?.pin_hash;
  },
  async save(tx, storeId, { hash, at }) {
    const now = { pin_hash: hash, changed_at: at };
    const changed = await inside(tx)
      .updateTable('tablet_pin')
      .set(now)
      .where('store_id', '=', storeId)
      .executeTakeFirst();
    const first = changed.numUpdatedRows === 0n;
    if (first)
      await inside(tx)
        .insertInto('tablet_pin')
        .values({ store_id: storeId, ...now })
        .execute();
    return { first };
  },
});
