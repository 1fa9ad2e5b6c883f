import { kyselyOf } from '@hiorder/postgres';
import { sql } from 'kysely';
import type { Items } from '../../../application/ports/items.ts';
import { itemsOnSale, toItemOnSale, toItemRow } from './item-row.ts';
import { insertStock, setStock } from './item-stock.postgres.ts';
import { place } from './place.postgres.ts';
import type { MenuTables } from './tables.ts';

export const postgresItems: Items = {
  async find(tx, storeId, id) {
    const query = itemsOnSale(kyselyOf<MenuTables>(tx), storeId).where('menu_item.id', '=', id);
    const row = await query.executeTakeFirst();
    return row && toItemOnSale(row);
  },

  async withOption(tx, storeId, optionId) {
    const has = JSON.stringify([{ options: [{ id: optionId }] }]);
    const rows = await itemsOnSale(kyselyOf<MenuTables>(tx), storeId)
      .where(sql<boolean>`menu_item.option_groups @> ${has}::jsonb`)
      .orderBy('menu_item.id')
      .execute();
    return rows.map(toItemOnSale);
  },

  async having(tx, storeId, groupId) {
    const rows = await itemsOnSale(kyselyOf<MenuTables>(tx), storeId)
      .where(sql<boolean>`menu_item.option_groups @> ${JSON.stringify([{ id: groupId }])}::jsonb`)
      .orderBy('menu_item.id')
      .execute();
    return rows.map(toItemOnSale);
  },

  async count(tx, storeId) {
    const { count } = await kyselyOf<MenuTables>(tx)
      .selectFrom('menu_item')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('store_id', '=', storeId)
      .where('retired_at', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  },

  placesIn(tx, storeId, categoryId) {
    return kyselyOf<MenuTables>(tx)
      .selectFrom('menu_item')
      .select(['id', 'position'])
      .where('store_id', '=', storeId)
      .where('category_id', '=', categoryId)
      .where('retired_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute();
  },

  async insert(tx, { item, stock }) {
    await kyselyOf<MenuTables>(tx).insertInto('menu_item').values(toItemRow(item)).execute();
    await insertStock(tx, { storeId: item.storeId, itemId: item.id, state: stock });
  },

  async update(tx, item) {
    const { id, store_id: storeId, retired_at: _, ...content } = toItemRow(item);
    await kyselyOf<MenuTables>(tx)
      .updateTable('menu_item')
      .set(content)
      .where('store_id', '=', storeId)
      .where('id', '=', id)
      .execute();
  },

  place: (tx, storeId, placed) => place(tx, 'menu_item', { storeId, placed }),

  async retire(tx, { storeId, id, version, at }) {
    await kyselyOf<MenuTables>(tx)
      .updateTable('menu_item')
      .set({ retired_at: at, updated_at: at, version })
      .where('store_id', '=', storeId)
      .where('id', '=', id)
      .execute();
  },

  setStock,

  async known(tx, ids) {
    const rows = await kyselyOf<MenuTables>(tx)
      .selectFrom('menu_item')
      .select('id')
      .where('id', 'in', ids.length > 0 ? ids : [''])
      .execute();
    return new Set(rows.map(({ id }) => id));
  },
};
