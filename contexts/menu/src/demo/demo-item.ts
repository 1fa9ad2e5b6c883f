import { createHash } from 'node:crypto';
import { PLAIN, type MenuItem } from '../domain/menu-item.ts';
import type { OptionGroup } from '../domain/option-group.ts';
import type { StoredPhoto } from '../domain/photo.ts';
import type { Dish, DishOptions } from './dish.ts';
import { originOf } from './origins.ts';

/** The same id for the same thing of a store, so that seeding twice is seeding once. */
export function demoId(storeId: string, key: string): string {
  const hex = createHash('sha256').update(`demo menu ${storeId} ${key}`).digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

function groupOf(storeId: string, dish: string, group: DishOptions): OptionGroup {
  const key = `${dish} ${group.key}`;
  return {
    id: demoId(storeId, key),
    name: group.name,
    min: group.min,
    max: group.max,
    options: group.options.map((option) => ({
      id: demoId(storeId, `${key} ${option.key}`),
      name: option.name,
      priceDelta: option.plus ?? 0,
      allergens: option.allergens ?? [],
      soldOut: option.soldOut ?? false,
    })),
  };
}

export interface DemoPlace {
  readonly storeId: string;
  readonly categoryId: string;
  readonly position: number;
  readonly photo: StoredPhoto;
  readonly at: Date;
}

export function demoItem(dish: Dish, o: DemoPlace): MenuItem {
  const { key, options, origin, stock, ...content } = dish;
  return {
    ...PLAIN,
    ...content,
    id: demoId(o.storeId, key),
    storeId: o.storeId,
    categoryId: o.categoryId,
    position: o.position,
    version: 1,
    optionGroups: (options ?? []).map((group) => groupOf(o.storeId, key, group)),
    origin: (origin ?? []).map(originOf),
    photo: o.photo,
    initialStock: stock ?? null,
    updatedAt: o.at,
  };
}
