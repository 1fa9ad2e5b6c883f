import type { Course, LocalizedText } from '@hiorder/contracts';
import type { WeeklySpan } from '@hiorder/kernel';
import type { OptionGroup } from './option-group.ts';
import type { StoredPhoto } from './photo.ts';

export interface Origin {
  readonly ingredient: LocalizedText;
  readonly country: LocalizedText;
}

/** What staff decide about an item. */
export interface ItemContent {
  readonly categoryId: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Minor units of the store's currency. */
  readonly price: number;
  readonly course: Course;
  readonly needsMain: boolean;
  readonly oncePerTable: boolean;
  readonly adultOnly: boolean;
  readonly station: string;
  readonly optionGroups: readonly OptionGroup[];
  readonly allergens: readonly string[];
  readonly origin: readonly Origin[];
  /** 0 not spicy … 3 very. */
  readonly spicy: number;
  readonly tags: readonly string[];
  /** When guests may order it, by the store's clock; null: always. */
  readonly availableHours: readonly WeeklySpan[] | null;
  readonly photo: StoredPhoto | null;
}

/** A dish on sale. Retired ones stay in the table: orders and statistics still speak of them. */
export interface MenuItem extends ItemContent {
  readonly id: string;
  readonly storeId: string;
  /** Counts every change that staff can see in the item. */
  readonly version: number;
  /** Within its category. */
  readonly position: number;
  readonly initialStock: number | null;
  readonly updatedAt: Date;
}

/** What an item is unless staff say otherwise. */
export const PLAIN: Omit<ItemContent, 'categoryId' | 'name' | 'price'> = {
  description: {},
  course: 'main',
  needsMain: false,
  oncePerTable: false,
  adultOnly: false,
  station: 'kitchen',
  optionGroups: [],
  allergens: [],
  origin: [],
  spicy: 0,
  tags: [],
  availableHours: null,
  photo: null,
};
