import type { Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { sql } from 'kysely';
import type { Menus } from '../../../application/ports/menus.ts';
import type { Menu, MenuItem } from '../../../domain/menu/menu-item.ts';
import { on } from './tables.ts';

/** A store's menu is kept in memory for as long as its version in the database stays the same. */
export function menus(database: Database): Menus {
  const known = new Map<string, { readonly version: number; readonly menu: Menu }>();
  return {
    async at(storeId, version, tx) {
      const present = known.get(storeId);
      if (present && present.version >= version) return present.menu;
      const menu = await load(database, storeId, tx);
      known.set(storeId, { version, menu });
      return menu;
    },
    async publish(tx, item) {
      const row = rowOf(item);
      const written = await on(database, tx)
        .insertInto('menu_item')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['store_id', 'id'])
            .doUpdateSet(row)
            .where(({ eb, or, and }) =>
              or([
                eb('menu_item.version', '<', item.version),
                // Told once more: whoever kept it first may not have asked for categories yet.
                and([
                  eb('menu_item.version', '=', item.version),
                  eb('menu_item.category_id', 'is distinct from', item.categoryId),
                ]),
              ]),
            ),
        )
        // A row that has never been updated has no xmax: it is new.
        .returning(sql<boolean>`xmax = 0`.as('is_new'))
        .executeTakeFirst();
      if (written) await nextVersion(database, tx, item.storeId);
      return { isNew: written?.is_new === true };
    },
    async retire(tx, { id, storeId, version }) {
      const retired = await on(database, tx)
        .updateTable('menu_item')
        .set({ on_sale: false, version })
        .where('store_id', '=', storeId)
        .where('id', '=', id)
        .where('version', '<=', version)
        .executeTakeFirst();
      if (retired.numUpdatedRows > 0n) await nextVersion(database, tx, storeId);
    },
  };
}

async function load(database: Database, storeId: string, tx: Transaction | undefined): Promise<Menu> {
  const rows = await on(database, tx)
    .selectFrom('menu_item')
    .selectAll()
    .where('store_id', '=', storeId)
    .execute();
  return new Map(
    rows.map((row) => {
      const { id, version, names, price, course, station } = row;
      const rules = {
        needsMain: row.needs_main,
        oncePerTable: row.once_per_table,
        adultOnly: row.adult_only,
      };
      const item = {
        id,
        storeId,
        categoryId: row.category_id,
        version,
        onSale: row.on_sale,
        names,
        price,
        course,
        station,
        ...rules,
      };
      return [id, { ...item, optionGroups: row.option_groups, availableHours: row.available_hours }];
    }),
  );
}

const rowOf = (item: MenuItem) => ({
  ...{
    store_id: item.storeId,
    id: item.id,
    category_id: item.categoryId,
    version: item.version,
    on_sale: item.onSale,
    price: item.price,
  },
  ...{ names: JSON.stringify(item.names), course: item.course, station: item.station },
  ...{ needs_main: item.needsMain, once_per_table: item.oncePerTable, adult_only: item.adultOnly },
  option_groups: JSON.stringify(item.optionGroups),
  available_hours: item.availableHours && JSON.stringify(item.availableHours),
});

/** Whoever reads the version before this commits reads the items before it, too. */
async function nextVersion(database: Database, tx: Transaction, storeId: string): Promise<void> {
  await on(database, tx)
    .insertInto('menu_version')
    .values({ store_id: storeId, version: 1 })
    .onConflict((conflict) =>
      conflict.column('store_id').doUpdateSet({ version: sql<number>`menu_version.version + 1` }),
    )
    .execute();
}
