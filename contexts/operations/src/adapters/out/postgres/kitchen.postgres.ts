import type { Transaction } from '@hiorder/kernel';
import { kyselyOf, type Database } from '@hiorder/postgres';
import type { Kysely } from 'kysely';
import type { KitchenBook } from '../../../application/ports/kitchen.ts';
import { FIRST_SETTINGS } from '../../../application/first-kitchen-settings.ts';
import type { KitchenSettings } from '../../../domain/kitchen/kitchen-settings.ts';
import type { OperationsTables } from './operations-tables.ts';
import { FALLBACK_STORE } from './tiles.postgres.ts';

const ofStore = (db: Kysely<OperationsTables>, storeId: string) =>
  db.selectFrom('kitchen_settings').select(['version', 'content']).where('store_id', '=', storeId);

type Row = { version: number; content: Omit<KitchenSettings, 'version'> };
const settingsOf = (row: Row | undefined): KitchenSettings =>
  row ? { version: row.version, ...row.content } : FIRST_SETTINGS;

const columnsOf = ({ version, ...content }: KitchenSettings) => ({
  version,
  content: JSON.stringify(content),
});

export function postgresKitchen(database: Database): KitchenBook {
  const inside = (tx: Transaction) => kyselyOf<OperationsTables>(tx);
  const db = database.kysely as Kysely<OperationsTables>;
  return {
    of: async (tx, storeId) => settingsOf(await ofStore(inside(tx), storeId).executeTakeFirst()),
    async lock(tx, storeId) {
      await inside(tx)
        .insertInto('kitchen_settings')
        .values({ store_id: storeId, ...columnsOf(FIRST_SETTINGS) })
        .onConflict((conflict) => conflict.column('store_id').doNothing())
        .execute();
      return settingsOf(await ofStore(inside(tx), storeId).forUpdate().executeTakeFirstOrThrow());
    },
    async save(tx, storeId, settings) {
      await inside(tx)
        .updateTable('kitchen_settings')
        .set(columnsOf(settings))
        .where('store_id', '=', storeId)
        .execute();
    },
    async read(storeId) {
      const [store, row] = await Promise.all([
        db.selectFrom('store').select('locale').where('store_id', '=', storeId).executeTakeFirst(),
        ofStore(db, storeId).executeTakeFirst(),
      ]);
      return { ...settingsOf(row), locale: (store ?? FALLBACK_STORE).locale };
    },
  };
}
