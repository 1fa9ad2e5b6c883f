import type { Database } from '@hiorder/postgres';
import { kyselyOf } from '@hiorder/postgres';
import type { Transaction, WeeklySpan } from '@hiorder/kernel';
import type { ColumnType, Generated, Kysely } from 'kysely';
import type { MenuItem } from '../../../domain/menu/menu-item.ts';

/** Written as JSON text: pg would make a PostgreSQL array of a JavaScript one. */
type Json<T> = ColumnType<T, string, string>;

interface StoreTable {
  id: string;
  name: string;
  locale: string;
  currency: string;
  time_zone: string;
  day_ends_at: string;
  changed_at: Date;
}
interface PolicyTable {
  store_id: string;
  payment_mode: 'prepay' | 'postpay';
  counter_payment: boolean;
  paused_since: Date | null;
  resumes_at: Date | null;
  pause_message: string | null;
  /** Written as JSON text: the driver would make a PostgreSQL array of an array. */
  opening_hours: ColumnType<WeeklySpan[] | null, string | null, string | null>;
  most_per_item: number | null;
  most_per_order: number | null;
  wait_since: Date | null;
  wait_ends_at: Date | null;
  wait_extra_minutes: number | null;
  held_since: Date | null;
  held_ends_at: Date | null;
  held_categories: ColumnType<string[] | null, string | null, string | null>;
  event_count: Generated<number>;
}
interface DiningTableTable {
  store_id: string;
  id: string;
  name: string;
  retired: boolean;
  changed_at: Date;
}
interface MenuItemTable {
  store_id: string;
  id: string;
  category_id: string | null;
  version: number;
  on_sale: boolean;
  names: Json<MenuItem['names']>;
  price: number;
  course: MenuItem['course'];
  needs_main: boolean;
  once_per_table: boolean;
  adult_only: boolean;
  station: string;
  option_groups: Json<MenuItem['optionGroups']>;
  available_hours: ColumnType<WeeklySpan[] | null, string | null, string | null>;
}
interface StockTable {
  store_id: string;
  item_id: string;
  quantity: number | null;
  sold_out: boolean;
  sold_out_until: Date | null;
  event_count: Generated<number>;
}

/** The tables that are read and written column by column; aggregates with parts travel as JSON rows (see rows/). */
export interface OrderingTables {
  store: StoreTable;
  ordering_policy: PolicyTable;
  dining_table: DiningTableTable;
  menu_item: MenuItemTable;
  menu_version: { store_id: string; version: number };
  stock: StockTable;
}

/** Through the transaction's connection if there is one, else through the pool. */
export const on = (database: Database, tx: Transaction | undefined): Kysely<OrderingTables> =>
  tx ? kyselyOf<OrderingTables>(tx) : (database.kysely as Kysely<OrderingTables>);
