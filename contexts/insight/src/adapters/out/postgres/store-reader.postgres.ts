import type { Database } from '@hiorder/postgres';
import type { KnownStore, StoreReader } from '../../../application/ports/store-reader.ts';

const STORE = `
  select store_id as "storeId", locale, currency, calendar from store
  where store_id = $1 and currency is not null`;

export const postgresStoreReader = ({ pool }: Database): StoreReader => ({
  async store(storeId) {
    const { rows } = await pool.query<KnownStore>(STORE, [storeId]);
    return rows[0];
  },
});
