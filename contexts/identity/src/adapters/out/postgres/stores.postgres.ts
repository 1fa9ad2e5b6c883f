import type { Database } from '@hiorder/postgres';
import type { Selectable } from 'kysely';
import type { Stores } from '../../../application/ports/stores.ts';
import { emailKey } from '../../../domain/password.ts';
import type { Store } from '../../../domain/store.ts';
import { visibleText } from '../../../domain/visible-text.ts';
import { alone, inside, type IdentityTables } from './identity-database.ts';

export const storeOf = (row: Selectable<IdentityTables['store']>): Store => ({
  id: row.id,
  name: row.name,
  locale: row.locale,
  currency: row.currency,
  timeZone: row.time_zone,
  dayEndsAt: row.day_ends_at,
  accent: row.accent,
  logo: row.logo,
  version: row.version,
});

const columnsOf = ({ timeZone, dayEndsAt, logo, ...store }: Store) => ({
  ...store,
  logo: logo && JSON.stringify(logo),
  time_zone: timeZone,
  day_ends_at: dayEndsAt,
});

export const createStores = (database: Database): Stores => ({
  async find(id) {
    const row = await alone(database, (k) =>
      k.selectFrom('store').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row && storeOf(row);
  },
  async lock(tx, id) {
    const row = await inside(tx)
      .selectFrom('store')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && storeOf(row);
  },
  async add(tx, store, at) {
    await inside(tx)
      .insertInto('store')
      .values({ ...columnsOf(store), created_at: at })
      .execute();
  },
  async save(tx, store) {
    const { id, ...columns } = columnsOf(store);
    await inside(tx).updateTable('store').set(columns).where('id', '=', id).execute();
  },
  async findOwned(tx, { email, name }) {
    const row = await inside(tx)
      .selectFrom('store')
      .innerJoin('membership', 'membership.store_id', 'store.id')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .selectAll('store')
      .where('account.email', '=', emailKey(email))
      .where('membership.role', '=', 'owner')
      .where('store.name', '=', visibleText(name))
      .executeTakeFirst();
    return row && storeOf(row);
  },
});
