import type { Course, LocalizedText } from '@hiorder/contracts';
import type { Locale, WeeklySpan } from '@hiorder/kernel';
import type { ColumnType } from 'kysely';
import type { Origin } from '../../../domain/menu-item.ts';
import type { Option, OptionGroup } from '../../../domain/option-group.ts';
import type { StoredPhoto } from '../../../domain/photo.ts';

/** Written as JSON text: the driver would turn a list into an SQL array. */
type Json<T> = ColumnType<T, string, string>;

export interface MenuTables {
  store: {
    id: string;
    language: Locale;
    currency: string;
    time_zone: ColumnType<string | null, string | undefined, string>;
    day_ends_at: ColumnType<string | null, string | undefined, string>;
    menu_version: ColumnType<number, number | undefined, number>;
    stock_version: ColumnType<number, number | undefined, number>;
  };
  category: {
    id: string;
    store_id: string;
    name: Json<LocalizedText>;
    position: number;
    version: number;
    retired_at: Date | null;
  };
  shared_group: {
    id: string;
    store_id: string;
    name: Json<LocalizedText>;
    min: number;
    max: number;
    options: Json<Option[]>;
    version: number;
  };
  menu_item: {
    id: string;
    store_id: string;
    category_id: string;
    position: number;
    version: number;
    name: Json<LocalizedText>;
    description: Json<LocalizedText>;
    price: number;
    course: Course;
    needs_main: boolean;
    once_per_table: boolean;
    adult_only: boolean;
    station: string;
    option_groups: Json<OptionGroup[]>;
    allergens: string[];
    origin: Json<Origin[]>;
    spicy: number;
    tags: string[];
    available_hours: ColumnType<WeeklySpan[] | null, string | null, string | null>;
    photo: ColumnType<StoredPhoto | null, string | null, string | null>;
    initial_stock: number | null;
    updated_at: Date;
    retired_at: Date | null;
  };
  option_to_put_back: {
    option_id: string;
    store_id: string;
    until: Date;
  };
  item_stock: {
    item_id: string;
    store_id: string;
    sold_out: boolean;
    available_from: Date | null;
    at: Date;
  };
}
