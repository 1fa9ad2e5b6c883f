import type { CategoryView, Money, StaffMenuItem } from '@hiorder/contracts';
import type { Category } from '../../domain/category.ts';
import type { OptionGroup } from '../../domain/option-group.ts';
import type { ItemOnSale } from '../ports/items.ts';
import { spansOf } from '../spans-of.ts';
import { photoView } from './photo-view.ts';

export const staffGroup = (group: OptionGroup, currency: string): StaffMenuItem['optionGroups'][number] => ({
  ...group,
  options: group.options.map((option) => ({
    ...option,
    priceDelta: { amount: option.priceDelta, currency },
    allergens: [...option.allergens],
  })),
});

/** An item as staff edit it, in all languages. */
export function staffItem({ item, stock }: ItemOnSale, currency: string): StaffMenuItem {
  const money = (amount: number): Money => ({ amount, currency });
  return {
    id: item.id,
    categoryId: item.categoryId,
    position: item.position,
    version: item.version,
    name: item.name,
    description: item.description,
    price: money(item.price),
    photo: photoView(item.photo),
    course: item.course,
    needsMain: item.needsMain,
    oncePerTable: item.oncePerTable,
    adultOnly: item.adultOnly,
    station: item.station,
    optionGroups: item.optionGroups.map((group) => staffGroup(group, currency)),
    allergens: [...item.allergens],
    origin: [...item.origin],
    spicy: item.spicy,
    tags: [...item.tags],
    availableHours: spansOf(item),
    initialStock: item.initialStock,
    soldOut: stock.soldOut,
    ...(stock.availableFrom && { availableFrom: stock.availableFrom.toISOString() }),
    updatedAt: item.updatedAt.toISOString(),
  };
}

export const categoryView = (category: Category, itemCount: number): CategoryView => ({
  id: category.id,
  name: category.name,
  position: category.position,
  itemCount,
  version: category.version,
});
