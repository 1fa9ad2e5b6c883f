import { createHash } from 'node:crypto';
import type { Database } from '@hiorder/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { Scanned, Tables } from '../../../application/ports/tables.ts';
import type { Table } from '../../../domain/table.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';
import { storeOf } from './stores.postgres.ts';

const tableOf = (row: Selectable<IdentityTables['store_table']>): Table => ({
  id: row.id,
  storeId: row.store_id,
  name: row.name,
  seats: row.seats,
  position: row.position,
  place: row.place,
  code: row.code,
});

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

const floorOf = (k: Kysely<IdentityTables>, storeId: string) =>
  k
    .selectFrom('store_table')
    .selectAll()
    .where('store_id', '=', storeId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id');

async function scan(k: Kysely<IdentityTables>, code: string): Promise<Scanned> {
  const row = await k
    .selectFrom('store_table')
    .selectAll()
    .where('code', '=', code)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (row) {
    const store = await k
      .selectFrom('store')
      .selectAll()
      .where('id', '=', row.store_id)
      .executeTakeFirstOrThrow();
    return { kind: 'table', table: tableOf(row), store: storeOf(store) };
  }
  const former = await k
    .selectFrom('former_table_code')
    .innerJoin('store', 'store.id', 'former_table_code.store_id')
    .select('store.name')
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst();
  return former ? { kind: 'former', storeName: former.name } : { kind: 'unknown' };
}

export const createTables = (database: Database): Tables => ({
  scan: (code) => alone(database, (k) => scan(k, code)),
  async find(storeId, id) {
    const row = await alone(database, (k) => floorOf(k, storeId).where('id', '=', id).executeTakeFirst());
    return row && tableOf(row);
  },
  async list(storeId) {
    return (await alone(database, (k) => floorOf(k, storeId).execute())).map(tableOf);
  },
  async lockFloor(tx, storeId) {
    // The store's row stands for its floor, so that two new tables cannot take one place or one name.
    const store = await inside(tx)
      .selectFrom('store')
      .select('id')
      .where('id', '=', storeId)
      .forUpdate()
      .executeTakeFirst();
    return store && (await floorOf(inside(tx), storeId).execute()).map(tableOf);
  },
  async add(tx, { storeId, place, ...table }, at) {
    await inside(tx)
      .insertInto('store_table')
      .values({
        ...table,
        place: place && JSON.stringify(place),
        store_id: storeId,
        created_at: at,
        retired_at: null,
      })
      .execute();
  },
  async save(tx, { id, storeId, place, ...table }) {
    await inside(tx)
      .updateTable('store_table')
      .set({ ...table, place: place && JSON.stringify(place) })
      .where('id', '=', id)
      .where('store_id', '=', storeId)
      .execute();
  },
  async retire(tx, { id, storeId }, at) {
    await inside(tx)
      .updateTable('store_table')
      .set({ retired_at: at })
      .where('id', '=', id)
      .where('store_id', '=', storeId)
      .execute();
  },
  async addFormerCode(tx, { code, storeId, at }) {
    await inside(tx)
      .insertInto('former_table_code')
      .values({ code_hash: hashOf(code), store_id: storeId, retired_at: at })
      .execute();
  },
});
