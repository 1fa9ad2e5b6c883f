import type { Course, LocalizedText } from '@hiorder/contracts';
import type { WeeklySpan } from '@hiorder/kernel';

export interface Option {
  readonly id: string;
  readonly names: LocalizedText;
  readonly priceDelta: number;
  readonly soldOut: boolean;
}

export interface OptionGroup {
  readonly id: string;
  readonly names: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
}

/** Ordering's own copy of what menu has published; prices in minor units of the store's currency. */
export interface MenuItem {
  readonly id: string;
  readonly storeId: string;
  /** Null: menu has not told yet. */
  readonly categoryId: string | null;
  readonly version: number;
  /** False once menu has retired it: kept, so that carts can still name it. */
  readonly onSale: boolean;
  readonly names: LocalizedText;
  readonly price: number;
  readonly course: Course;
  readonly needsMain: boolean;
  readonly oncePerTable: boolean;
  readonly adultOnly: boolean;
  readonly station: string;
  readonly optionGroups: readonly OptionGroup[];
  /** When guests may order it, by the store's clock; null: always. */
  readonly availableHours: readonly WeeklySpan[] | null;
}

/** A store's items by id. */
export type Menu = ReadonlyMap<string, MenuItem>;
