import { categoryChanged, menuChanged, menuItemPublished, menuItemRetired } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import type { Category } from '../domain/category.ts';
import type { MenuItem } from '../domain/menu-item.ts';
import { spansOf } from './spans-of.ts';

export const itemPublished = (item: MenuItem, at: Date): NewEvent => ({
  definition: menuItemPublished,
  subject: item.id,
  storeId: item.storeId,
  partitionKey: item.id,
  sequence: item.version,
  data: {
    itemId: item.id,
    storeId: item.storeId,
    categoryId: item.categoryId,
    version: item.version,
    name: item.name,
    description: item.description,
    price: item.price,
    course: item.course,
    needsMain: item.needsMain,
    oncePerTable: item.oncePerTable,
    adultOnly: item.adultOnly,
    station: item.station,
    optionGroups: item.optionGroups.map(({ shared: _, ...group }) => ({
      ...group,
      // When it is back will be told then.
      options: group.options.map(({ soldOutUntil: _until, ...option }) => option),
    })),
    initialStock: item.initialStock,
    availableHours: spansOf(item),
    allergens: [...item.allergens],
    origin: item.origin.map(({ ingredient, country }) => ({ ingredient, country })),
    spicy: item.spicy,
    tags: [...item.tags],
    photo: item.photo?.hash ?? null,
    publishedAt: at.toISOString(),
  },
});

export const itemRetired = (item: MenuItem, at: Date): NewEvent => ({
  definition: menuItemRetired,
  subject: item.id,
  storeId: item.storeId,
  partitionKey: item.id,
  sequence: item.version,
  data: { itemId: item.id, storeId: item.storeId, version: item.version, retiredAt: at.toISOString() },
});

export const categoryPublished = (category: Category, at: Date, retired = false): NewEvent => ({
  definition: categoryChanged,
  subject: category.id,
  storeId: category.storeId,
  partitionKey: category.id,
  data: {
    storeId: category.storeId,
    categoryId: category.id,
    name: category.name,
    position: category.position,
    retired,
    at: at.toISOString(),
  },
});

export const wholeMenuChanged = (storeId: string, version: number, at: Date): NewEvent => ({
  definition: menuChanged,
  subject: storeId,
  storeId,
  partitionKey: storeId,
  sequence: version,
  data: { storeId, version, at: at.toISOString() },
});
