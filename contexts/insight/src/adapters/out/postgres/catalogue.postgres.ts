import type { Transaction } from '@hiorder/kernel';
import { clientOf } from '@hiorder/postgres';
import type { Catalogue } from '../../../application/ports/catalogue.ts';

const run = (tx: Transaction, sql: string, values: unknown[]): Promise<unknown> =>
  clientOf(tx).query(sql, values);

// Older news never undoes newer, and no store changes what is another's.
const SAVE_ITEM = `
  insert into menu_item as m (item_id, store_id, version, category_id, name, course, needs_main, options, retired)
  values ($1, $2, $3, $4, $5, $6, $7, $8, false)
  on conflict (item_id) do update
  set version = excluded.version, category_id = excluded.category_id, name = excluded.name, course = excluded.course,
      needs_main = excluded.needs_main, options = m.options || excluded.options, retired = false
  where m.store_id = excluded.store_id
    and (m.version < excluded.version or (m.version = excluded.version and not m.retired))`;
const RETIRE_ITEM = `
  insert into menu_item as m (item_id, store_id, version, category_id, name, course, needs_main, retired)
  values ($1, $2, $3, '', '{}', 'other', false, true)
  on conflict (item_id) do update set version = excluded.version, retired = true
  where m.store_id = excluded.store_id and m.version <= excluded.version`;
const SAVE_CATEGORY = `
  insert into category as c (category_id, store_id, name, position, retired, changed_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (category_id) do update
  set name = excluded.name, position = excluded.position, retired = excluded.retired, changed_at = excluded.changed_at
  where c.store_id = excluded.store_id and c.changed_at <= excluded.changed_at`;
const SAVE_STOCK = `
  insert into item_stock as s (item_id, store_id, sold_out, sold_out_until, changed_at) values ($1, $2, $3, $4, $5)
  on conflict (item_id) do update
  set sold_out = excluded.sold_out, sold_out_until = excluded.sold_out_until, changed_at = excluded.changed_at
  where s.store_id = excluded.store_id and s.changed_at <= excluded.changed_at`;
const SAVE_TABLE = `
  insert into dining_table as t (table_id, store_id, name, changed_at) values ($1, $2, $3, $4)
  on conflict (table_id) do update set name = excluded.name, changed_at = excluded.changed_at
  where t.store_id = excluded.store_id and t.changed_at <= excluded.changed_at`;
const RETIRE_TABLE = `
  insert into dining_table as t (table_id, store_id, name, retired, changed_at) values ($1, $2, '', true, $3)
  on conflict (table_id) do update set retired = true where t.store_id = excluded.store_id`;

export const postgresCatalogue: Catalogue = {
  async saveItem(tx, { itemId, storeId, version, categoryId, name, course, needsMain, options }) {
    const texts = [JSON.stringify(name), course, needsMain, JSON.stringify(options)];
    await run(tx, SAVE_ITEM, [itemId, storeId, version, categoryId, ...texts]);
  },
  async retireItem(tx, { itemId, storeId, version }) {
    await run(tx, RETIRE_ITEM, [itemId, storeId, version]);
  },
  async saveCategory(tx, { categoryId, storeId, name, position, retired, at }) {
    await run(tx, SAVE_CATEGORY, [categoryId, storeId, JSON.stringify(name), position, retired, at]);
  },
  async saveStock(tx, { itemId, storeId, soldOut, soldOutUntil, at }) {
    await run(tx, SAVE_STOCK, [itemId, storeId, soldOut, soldOutUntil, at]);
  },
  async saveTable(tx, { tableId, storeId, name, at }) {
    await run(tx, SAVE_TABLE, [tableId, storeId, name, at]);
  },
  async retireTable(tx, { tableId, storeId, at }) {
    await run(tx, RETIRE_TABLE, [tableId, storeId, at]);
  },
};
