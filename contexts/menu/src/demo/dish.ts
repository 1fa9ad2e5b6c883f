import type { Course, LocalizedText } from '@hiorder/contracts';
import type { Allergen, Tag } from '../domain/food-codes.ts';
import type { Country, Ingredient } from './origins.ts';

export const text = (ko: string, en: string, ja: string, zh: string): LocalizedText => ({ ko, en, ja, zh });

export interface DishOption {
  readonly key: string;
  readonly name: LocalizedText;
  readonly plus?: number;
  readonly allergens?: readonly Allergen[];
  readonly soldOut?: boolean;
}
export interface DishOptions {
  readonly key: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly options: readonly DishOption[];
}

/** A dish of the demo restaurant. `key` is also the name of its picture. */
export interface Dish {
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly price: number;
  readonly course?: Course;
  readonly needsMain?: boolean;
  readonly oncePerTable?: boolean;
  readonly adultOnly?: boolean;
  readonly station?: 'kitchen' | 'fry' | 'bar';
  readonly options?: readonly DishOptions[];
  readonly allergens?: readonly Allergen[];
  readonly origin?: readonly (readonly [Ingredient, Country])[];
  readonly spicy?: 0 | 1 | 2 | 3;
  readonly tags?: readonly Tag[];
  /** Portions to start with; not counted when absent. */
  readonly stock?: number;
}

export interface DemoCategory {
  readonly key: string;
  readonly name: LocalizedText;
  readonly dishes: readonly Dish[];
}
