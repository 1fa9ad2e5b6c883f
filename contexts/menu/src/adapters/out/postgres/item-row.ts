import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ItemOnSale } from '../../../application/ports/items.ts';
import type { MenuItem } from '../../../domain/menu-item.ts';
import type { MenuTables } from './tables.ts';

export type ItemRow = Selectable<MenuTables['menu_item']> & {
  sold_out: boolean | null;
  available_from: Date | null;
};

/** Items on sale of a store, with what is known of their stock. */
export const itemsOnSale = (db: Kysely<MenuTables>, storeId: string) =>
  db
    .selectFrom('menu_item')
    .leftJoin('item_stock', 'item_stock.item_id', 'menu_item.id')
    .selectAll('menu_item')
    .select(['item_stock.sold_out', 'item_stock.available_from'])
    .where('menu_item.store_id', '=', storeId)
    .where('menu_item.retired_at', 'is', null);

export const toItemOnSale = (row: ItemRow): ItemOnSale => ({
  item: {
    id: row.id,
    storeId: row.store_id,
    categoryId: row.category_id,
    position: row.position,
    version: row.version,
    name: row.name,
    description: row.description,
    price: row.price,
    course: row.course,
    needsMain: row.needs_main,
    oncePerTable: row.once_per_table,
    adultOnly: row.adult_only,
    station: row.station,
    optionGroups: row.option_groups,
    allergens: row.allergens,
    origin: row.origin,
    spicy: row.spicy,
    tags: row.tags,
    availableHours: row.available_hours,
    photo: row.photo,
    initialStock: row.initial_stock,
    updatedAt: row.updated_at,
  },
  stock: { soldOut: row.sold_out ?? false, availableFrom: row.available_from },
});

export const toItemRow = (item: MenuItem): Insertable<MenuTables['menu_item']> => ({
  id: item.id,
  store_id: item.storeId,
  category_id: item.categoryId,
  position: item.position,
  version: item.version,
  name: JSON.stringify(item.name),
  description: JSON.stringify(item.description),
  price: item.price,
  course: item.course,
  needs_main: item.needsMain,
  once_per_table: item.oncePerTable,
  adult_only: item.adultOnly,
  station: item.station,
  option_groups: JSON.stringify(item.optionGroups),
  allergens: [...item.allergens],
  origin: JSON.stringify(item.origin),
  spicy: item.spicy,
  tags: [...item.tags],
  available_hours: item.availableHours && JSON.stringify(item.availableHours),
  photo: item.photo && JSON.stringify(item.photo),
  initial_stock: item.initialStock,
  updated_at: item.updatedAt,
  retired_at: null,
});
